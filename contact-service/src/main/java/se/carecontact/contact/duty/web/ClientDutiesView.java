package se.carecontact.contact.duty.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.duty.CareCase;
import se.carecontact.contact.duty.ReadWorklist;

/**
 * A client's duties as read.
 *
 * @param policy the policy that the open, or else the latest, case was opened under; a
 * later change of policy counts for new cases only
 * @param plan the plan's deadline by it; plan-service announces it
 * @param duties the open ones first, by last day
 */
record ClientDutiesView(DutyView.@Nullable PolicyRef policy, @Nullable PlanView plan, List<DutyView> duties) {

	static ClientDutiesView of(ReadWorklist.OfClient found, LocalDate today) {
		CareCase careCase = found.careCase();
		ReadWorklist.PlanDeadline plan = found.plan();
		return new ClientDutiesView((careCase != null) ? DutyView.PolicyRef.of(careCase.policy()) : null,
				(plan != null) ? PlanView.of(plan) : null,
				found.duties().stream().map((duty) -> DutyView.of(duty, today)).toList());
	}

	/**
	 * The plan's deadline.
	 *
	 * @param dueOn last day in time
	 * @param startsOn the day it counts from; left out while that isn't reached, and it
	 * is counted from the decision
	 * @param rule the rule in Swedish
	 * @param legalReference its ground in law when the case was opened
	 */
	record PlanView(@Nullable LocalDate dueOn, @Nullable LocalDate startsOn, String rule,
			@Nullable String legalReference) {

		static PlanView of(ReadWorklist.PlanDeadline plan) {
			return new PlanView(plan.dueOn(), plan.startsOn(), plan.deadline().inWords(), plan.legalReference());
		}

	}

}
