package se.carecontact.plan.implementationplan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.GoalId;
import se.carecontact.plan.platform.Refused;

/**
 * A follow-up of an agreed version.
 *
 * @param id the follow-up
 * @param version the version followed up
 * @param on when
 * @param reason why
 * @param outcomes at least one, each goal once
 * @param conclusion what follows
 * @param consent to tell the care manager, where that follows; else null
 * @param note in words, null where nothing was said
 * @param by who
 */
public record FollowUp(FollowUpId id, int version, LocalDate on, Reason reason, List<GoalOutcome> outcomes,
		Conclusion conclusion, @Nullable CareManagerConsent consent, @Nullable String note, Author by) {

	public FollowUp {
		outcomes = List.copyOf(outcomes);
		if (outcomes.isEmpty()) {
			throw Refused.rule("outcomes", "follow-up-has-outcomes", "A follow-up says what came of the goals.");
		}
		Set<GoalId> seen = new HashSet<>();
		for (int index = 0; index < outcomes.size(); index++) {
			if (!seen.add(outcomes.get(index).goalId())) {
				throw Refused.rule("outcomes[" + index + "].goalId", "outcome-stands-once",
						"A goal has one outcome in a follow-up.");
			}
		}
		if (conclusion == Conclusion.TELL_CARE_MANAGER && consent == null) {
			throw Refused.rule("careManagerConsent", "care-manager-is-told-with-consent",
					"The care manager is told only with the client's consent.");
		}
		if (conclusion != Conclusion.TELL_CARE_MANAGER && consent != null) {
			throw Refused.rule("careManagerConsent", "consent-is-for-telling",
					"Consent to tell the care manager belongs to that conclusion only.");
		}
	}

	/** Why a plan is followed up. */
	public enum Reason {

		/** The interval or the control month has come. */
		SCHEDULED,
		/** The client's needs have changed. */
		CHANGED_NEED

	}

	/** What follows from a follow-up. */
	public enum Conclusion {

		/** The plan holds. */
		KEEP,
		/** A new version is written. */
		REVISE,
		/**
		 * The granted services don't suffice or are too many: the care manager's matter.
		 */
		TELL_CARE_MANAGER

	}

}
