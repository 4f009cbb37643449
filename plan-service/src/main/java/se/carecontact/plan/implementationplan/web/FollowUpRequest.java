package se.carecontact.plan.implementationplan.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.GoalId;
import se.carecontact.plan.implementationplan.FollowUp;
import se.carecontact.plan.implementationplan.FollowUpReport;
import se.carecontact.plan.implementationplan.GoalOutcome;
import se.carecontact.plan.platform.Checks;

/**
 * A follow-up of the version in force.
 *
 * @param followedUpOn when
 * @param reason why
 * @param outcomes what came of the goals
 * @param conclusion what follows
 * @param note in words
 */
record FollowUpRequest(LocalDate followedUpOn, FollowUp.Reason reason, List<OutcomeRequest> outcomes,
		FollowUp.Conclusion conclusion, @Nullable String note) {

	FollowUpRequest {
		new Checks().date("followedUpOn", followedUpOn)
			.present("reason", reason)
			.list("outcomes", outcomes, 50)
			.present("conclusion", conclusion)
			.optionalProse("note", note, 4000)
			.orRefuse();
	}

	FollowUpReport toReport() {
		return new FollowUpReport(this.followedUpOn, this.reason,
				this.outcomes.stream()
					.map((one) -> new GoalOutcome(new GoalId(one.goalId()), one.outcome(), one.note()))
					.toList(),
				this.conclusion, this.note);
	}

	/**
	 * What came of one goal.
	 *
	 * @param goalId a goal of the version in force
	 * @param outcome how far it was reached
	 * @param note in words
	 */
	record OutcomeRequest(String goalId, GoalOutcome.Reached outcome, @Nullable String note) {

		OutcomeRequest {
			new Checks().line("goalId", goalId, 100)
				.present("outcome", outcome)
				.optionalProse("note", note, 1000)
				.orRefuse();
		}
	}

}
