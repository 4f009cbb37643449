package se.carecontact.plan.implementationplan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.implementationplan.CareManagerConsent;
import se.carecontact.plan.implementationplan.FollowUp;
import se.carecontact.plan.implementationplan.GoalOutcome;

/**
 * A follow-up.
 *
 * @param followUpId the follow-up
 * @param version the version followed up
 * @param followedUpOn when
 * @param reason why
 * @param outcomes what came of the goals
 * @param conclusion what follows
 * @param careManagerConsent to tell the care manager, where that follows
 * @param note in words
 * @param followedUpBy who
 */
record FollowUpView(UUID followUpId, int version, LocalDate followedUpOn, FollowUp.Reason reason,
		List<OutcomeView> outcomes, FollowUp.Conclusion conclusion, @Nullable ConsentView careManagerConsent,
		@Nullable String note, StaffView followedUpBy) {

	static FollowUpView of(FollowUp followUp) {
		return new FollowUpView(followUp.id().value(), followUp.version(), followUp.on(), followUp.reason(),
				followUp.outcomes()
					.stream()
					.map((one) -> new OutcomeView(one.goalId().value(), one.outcome(), one.note()))
					.toList(),
				followUp.conclusion(), ConsentView.of(followUp.consent()), followUp.note(),
				StaffView.of(followUp.by()));
	}

	/** Consent to tell the care manager. */
	record ConsentView(CareManagerConsent.By by, LocalDate on) {

		static @Nullable ConsentView of(@Nullable CareManagerConsent consent) {
			return (consent != null) ? new ConsentView(consent.by(), consent.on()) : null;
		}
	}

	/** What came of one goal. */
	record OutcomeView(String goalId, GoalOutcome.Reached outcome, @Nullable String note) {
	}

}
