package se.carecontact.plan.implementationplan;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.Goal;
import se.carecontact.plan.homecare.GoalId;
import se.carecontact.plan.platform.Refused;

/**
 * What a contact reports of a follow-up.
 *
 * @param on when it was made
 * @param reason why
 * @param outcomes what came of the goals
 * @param conclusion what follows
 * @param consent to tell the care manager, where that follows; else null
 * @param note in words, null where nothing was said
 */
public record FollowUpReport(LocalDate on, FollowUp.Reason reason, List<GoalOutcome> outcomes,
		FollowUp.Conclusion conclusion, @Nullable CareManagerConsent consent, @Nullable String note) {

	public FollowUpReport {
		outcomes = List.copyOf(outcomes);
	}

	FollowUp of(PlanVersion.Agreed version, Author by) {
		List<GoalId> goals = version.content().goals().stream().map(Goal::id).toList();
		for (int index = 0; index < this.outcomes.size(); index++) {
			if (!goals.contains(this.outcomes.get(index).goalId())) {
				throw Refused.rule("outcomes[" + index + "].goalId", "outcome-is-of-a-goal-of-the-plan",
						"The version in force has no such goal.");
			}
		}
		FollowUp followUp = new FollowUp(FollowUpId.random(), version.number(), this.on, this.reason, this.outcomes,
				this.conclusion, this.consent, this.note, by);
		List<GoalId> told = this.outcomes.stream().map(GoalOutcome::goalId).toList();
		goals.stream().filter((goal) -> !told.contains(goal)).findFirst().ifPresent((goal) -> {
			throw Refused.rule("outcomes", "each-goal-has-an-outcome",
					"A follow-up says what came of each goal; " + goal + " is missing.");
		});
		return followUp;
	}

}
