package se.carecontact.plan.intake;

import java.time.Month;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import se.carecontact.events.shared.PlanStartingPoint;
import se.carecontact.events.shared.PlanTerms;
import se.carecontact.plan.policy.DueRule;
import se.carecontact.plan.policy.FollowUpRule;
import se.carecontact.plan.policy.PlanPolicy;
import se.carecontact.plan.policy.Span;
import se.carecontact.plan.policy.StartingPoint;

/** What contact-service tells of a case's policy, as the policy of its plans. */
final class PlanTermsMapper {

	private PlanTermsMapper() {
	}

	static PlanPolicy toPolicy(PlanTerms terms) {
		return new PlanPolicy(terms.getPreset(), terms.getVersion(), terms.getValidFrom(),
				new DueRule(span(terms.getDueDays(), terms.getDueMonths()), from(terms.getDueFrom())),
				new FollowUpRule(span(terms.getFollowUpDays(), terms.getFollowUpMonths()),
						terms.getControlMonths().stream().map(Month::of).collect(Collectors.toUnmodifiableSet())),
				terms.getDueSoonDays());
	}

	private static Span span(@Nullable Integer days, @Nullable Integer months) {
		return new Span((days != null) ? days : 0, (months != null) ? months : 0);
	}

	private static StartingPoint from(PlanStartingPoint point) {
		return switch (point) {
			case DECISION -> StartingPoint.DECISION;
			case START_OF_SERVICE -> StartingPoint.START_OF_SERVICE;
			case APPOINTMENT -> StartingPoint.APPOINTMENT;
			case INTRODUCTION -> StartingPoint.INTRODUCTION;
			case UNKNOWN -> throw new Unreadable("The plan's last day counts from a point that isn't known here");
		};
	}

}
