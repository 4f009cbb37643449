package se.carecontact.contact.decision.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.decision.ImportTally;
import se.carecontact.contact.decision.PushOutcome;
import se.carecontact.contact.decision.PushResult;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.Violation;
import se.carecontact.contact.platform.web.LineProblem;

/**
 * What came of one line.
 *
 * @param line the line's number; empty lines count
 * @param decisionId the decision's reference, where the line has one fit to be repeated
 * @param outcome what the line changed, or REFUSED where it has had no effect
 * @param clientId the client's id in this suite, unless refused
 * @param problem why it was refused
 */
record ImportResult(long line, @Nullable String decisionId, Outcome outcome, @Nullable UUID clientId,
		@Nullable LineProblem problem) {

	static ImportResult refused(long line, @Nullable String decisionId, LineProblem problem) {
		return new ImportResult(line, isReference(decisionId) ? decisionId : null, Outcome.REFUSED, null, problem);
	}

	static ImportResult of(long line, String decisionId, PushResult result) {
		return switch (result) {
			case PushResult.Taken taken ->
				new ImportResult(line, decisionId, Outcome.valueOf(taken.outcome().name()), taken.clientId(), null);
			case PushResult.NotTaken refused -> refused(line, decisionId, LineProblem.of(refused.reason()));
			case PushResult.Failed() -> refused(line, decisionId, new LineProblem("internal",
					List.of(new Violation("", "internal", "Something failed in the service. Nothing was changed."))));
		};
	}

	/** A tally with this line. */
	ImportTally addTo(ImportTally tally) {
		return switch (this.outcome) {
			case CREATED -> tally.with(PushOutcome.CREATED);
			case CHANGED -> tally.with(PushOutcome.CHANGED);
			case UNCHANGED -> tally.with(PushOutcome.UNCHANGED);
			case REFUSED -> tally.withRefused();
		};
	}

	private static boolean isReference(@Nullable String text) {
		try {
			new Checks().reference("decisionId", text).orRefuse();
			return true;
		}
		catch (Refused ex) {
			return false;
		}
	}

	/** What a line changed. */
	enum Outcome {

		CREATED, CHANGED, UNCHANGED, REFUSED

	}

}
