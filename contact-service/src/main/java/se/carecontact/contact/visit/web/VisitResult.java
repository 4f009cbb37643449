package se.carecontact.contact.visit.web;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.web.LineProblem;
import se.carecontact.contact.visit.Taken;

/**
 * What came of one line.
 *
 * @param line the line's number; empty lines count
 * @param visitId the visit's reference, where the line has one fit to be repeated
 * @param outcome what the line changed, or REFUSED where it has had no effect
 * @param problem why it was refused
 */
record VisitResult(long line, @Nullable String visitId, Outcome outcome, @Nullable LineProblem problem) {

	static VisitResult refused(long line, @Nullable String visitId, LineProblem problem) {
		return new VisitResult(line, isReference(visitId) ? visitId : null, Outcome.REFUSED, problem);
	}

	static VisitResult of(long line, String visitId, Taken taken) {
		return switch (taken) {
			case Taken.Kept(Taken.Outcome outcome) ->
				new VisitResult(line, visitId, Outcome.valueOf(outcome.name()), null);
			case Taken.NotTaken(Refused reason) -> refused(line, visitId, LineProblem.of(reason));
		};
	}

	private static boolean isReference(@Nullable String text) {
		try {
			new Checks().reference("visitId", text).orRefuse();
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
