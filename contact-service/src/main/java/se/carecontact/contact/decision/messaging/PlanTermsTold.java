package se.carecontact.contact.decision.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.carecontact.contact.decision.Decision;
import se.carecontact.contact.policy.Deadline;
import se.carecontact.contact.policy.DeadlineKind;
import se.carecontact.contact.policy.Policies;
import se.carecontact.contact.policy.Policy;
import se.carecontact.contact.policy.PolicyTimeline;
import se.carecontact.contact.policy.StartingPoint;
import se.carecontact.contact.policy.UnitKind;
import se.carecontact.contact.policy.UnitKinds;
import se.carecontact.events.shared.PlanStartingPoint;
import se.carecontact.events.shared.PlanTerms;

/**
 * What the policy of a decision's day says of plans, so that plan-service plans under the
 * policy that was decided on here and needs none of its own.
 */
@Component
class PlanTermsTold {

	private final Policies policies;

	private final UnitKinds unitKinds;

	PlanTermsTold(Policies policies, UnitKinds unitKinds) {
		this.policies = policies;
		this.unitKinds = unitKinds;
	}

	/** For decisions told together: what is read for one is remembered for the others. */
	Round round() {
		return new Round();
	}

	private static @Nullable Deadline hasLength(Optional<Deadline> deadline) {
		return deadline.filter((one) -> one.days() != null || one.months() != null).orElse(null);
	}

	/** Days that no plan can count from are told as the decision's, never left out. */
	private static PlanStartingPoint from(StartingPoint point) {
		return switch (point) {
			case START_OF_SERVICE -> PlanStartingPoint.START_OF_SERVICE;
			case APPOINTMENT -> PlanStartingPoint.APPOINTMENT;
			case INTRODUCTION -> PlanStartingPoint.INTRODUCTION;
			case DECISION, ASSESSMENT, WISH, AGREED_PLAN, CASE_END, SET_BY_HAND -> PlanStartingPoint.DECISION;
		};
	}

	/** Decisions told together. */
	final class Round {

		private final Map<String, PolicyTimeline> timelines = new HashMap<>();

		private final Map<List<String>, UnitKind> kinds = new HashMap<>();

		/**
		 * The terms; null where the policy sets no length for a plan or its follow-up.
		 */
		@Nullable PlanTerms of(Decision decision) {
			Policy policy = this.timelines
				.computeIfAbsent(decision.municipalityId(), PlanTermsTold.this.policies::timeline)
				.on(decision.grant().decidedOn());
			Deadline plan = hasLength(policy.planDeadline(unitKind(policy, decision)));
			Deadline followUp = hasLength(policy.deadline(DeadlineKind.FOLLOW_UP));
			if (plan == null || followUp == null) {
				return null;
			}
			return PlanTerms.newBuilder()
				.setPreset(policy.preset())
				.setVersion(policy.version())
				.setValidFrom(policy.validFrom())
				.setDueDays(plan.days())
				.setDueMonths(plan.months())
				.setDueFrom(from(plan.countsFrom()))
				.setFollowUpDays(followUp.days())
				.setFollowUpMonths(followUp.months())
				.setControlMonths(policy.terms().controlMonths())
				.setDueSoonDays(policy.terms().dueSoonDays())
				.build();
		}

		/** Asked for only where the policy tells the kinds apart. */
		private UnitKind unitKind(Policy policy, Decision decision) {
			if (policy.deadline(DeadlineKind.PLAN_IN_SHORT_TERM_UNIT).isEmpty()) {
				return UnitKind.ORDINARY;
			}
			return this.kinds.computeIfAbsent(List.of(decision.municipalityId(), decision.grant().unitId()),
					(unit) -> PlanTermsTold.this.unitKinds.of(unit.getFirst(), unit.getLast()));
		}

	}

}
