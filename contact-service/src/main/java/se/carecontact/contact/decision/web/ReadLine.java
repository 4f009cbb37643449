package se.carecontact.contact.decision.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.decision.DecisionPush;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.web.JsonLine;
import se.carecontact.contact.platform.web.JsonLines;
import se.carecontact.contact.platform.web.Line;
import se.carecontact.contact.platform.web.LineProblem;

/**
 * A line of an import: what it pushes, or why it can't.
 *
 * @param number the line's number
 * @param push what it pushes
 * @param refused why it can't, where it can't
 * @param cutOff whether the body ended within the line
 */
record ReadLine(long number, @Nullable DecisionPush push, @Nullable ImportResult refused, boolean cutOff) {

	static ReadLine of(Line line, JsonLines lines) {
		return switch (lines.read(line, ImportedDecision.class)) {
			case JsonLine.Read<ImportedDecision>(long number, ImportedDecision decision) -> of(number, decision);
			case JsonLine.Unreadable<ImportedDecision>(long number, boolean ended, LineProblem problem) -> new ReadLine(
					number, null, ImportResult.refused(number, lines.textAt(line, "decisionId"), problem), !ended);
		};
	}

	private static ReadLine of(long number, ImportedDecision decision) {
		try {
			return new ReadLine(number, decision.toPush(), null, false);
		}
		catch (Refused ex) {
			return new ReadLine(number, null, ImportResult.refused(number, decision.decisionId(), LineProblem.of(ex)),
					false);
		}
	}

	DecisionPush required() {
		return Objects.requireNonNull(this.push);
	}

}
