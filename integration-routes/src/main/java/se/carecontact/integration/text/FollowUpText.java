package se.carecontact.integration.text;

import se.carecontact.events.plan.PlanFollowedUp;
import se.carecontact.events.shared.FollowUpReason;
import se.carecontact.events.shared.GoalOutcome;
import se.carecontact.events.shared.GoalOutcomeKind;

/**
 * A plan's follow-up in words, the same for the journal and for the care manager. Goals
 * are named by the decision's own ids.
 */
public final class FollowUpText {

	/** Which version was followed up, when, why, and what came of each goal. */
	public SwedishText followedUp(PlanFollowedUp event) {
		SwedishText text = new SwedishText()
			.line("Genomförandeplan, version " + event.getVersion() + ", uppföljd " + event.getFollowedUpOn() + ".")
			.line("Anledning", reason(event.getReason()));
		event.getOutcomes().forEach((outcome) -> text.line("Mål " + outcome.getGoalId(), outcome(outcome)));
		return text;
	}

	private static String reason(FollowUpReason reason) {
		return switch (reason) {
			case SCHEDULED -> "planerad uppföljning";
			case CHANGED_NEED -> "förändrat behov";
			case UNKNOWN -> "okänd";
		};
	}

	private static String outcome(GoalOutcome outcome) {
		String note = outcome.getNote();
		return outcome(outcome.getOutcome()) + ((note == null) ? "" : ". " + note);
	}

	private static String outcome(GoalOutcomeKind kind) {
		return switch (kind) {
			case REACHED -> "uppnått";
			case PARTLY_REACHED -> "delvis uppnått";
			case NOT_REACHED -> "inte uppnått";
			case NO_LONGER_WANTED -> "inte längre önskat";
			case UNKNOWN -> "okänt";
		};
	}

}
