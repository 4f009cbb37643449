package se.carecontact.plan.implementationplan.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.GoalId;
import se.carecontact.plan.implementationplan.CareManagerConsent;
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
 * @param careManagerConsent to tell the care manager, where that follows
 * @param note in words
 */
record FollowUpRequest(LocalDate followedUpOn, FollowUp.Reason reason, List<OutcomeRequest> outcomes,
		FollowUp.Conclusion conclusion, @Nullable ConsentRequest careManagerConsent, @Nullable String note) {

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
				this.conclusion, (this.careManagerConsent != null) ? this.careManagerConsent.toConsent() : null,
				this.note);
	}

	/**
	 * Consent to tell the care manager.
	 *
	 * @param by who consented
	 * @param on when
	 */
	record ConsentRequest(CareManagerConsent.By by, LocalDate on) {

		ConsentRequest {
			new Checks().present("by", by).date("on", on).orRefuse();
		}

		CareManagerConsent toConsent() {
			return new CareManagerConsent(this.by, this.on);
		}
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
