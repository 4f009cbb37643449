package se.carecontact.plan.implementationplan.web;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.implementationplan.Plan;
import se.carecontact.plan.implementationplan.PlanStatus;
import se.carecontact.plan.implementationplan.PlanVersion;

/**
 * A plan in a list.
 *
 * @param planId the plan
 * @param decisionId the decision it carries out
 * @param scope which part of that decision
 * @param status where it stands
 * @param deadline the day it waits for now
 * @param dueOn the day its first version must be agreed by
 * @param dueRule the rule that day comes from
 * @param versionInForce number of the agreed version in force
 * @param draftVersion number of the version being written
 * @param nextFollowUpOn last day for the next follow-up
 * @param endedOn last day of a plan that has ended
 */
record PlanSummary(UUID planId, String decisionId, ScopeView scope, PlanStatus status, @Nullable DeadlineView deadline,
		LocalDate dueOn, String dueRule, @Nullable Integer versionInForce, @Nullable Integer draftVersion,
		@Nullable LocalDate nextFollowUpOn, @Nullable LocalDate endedOn) {

	static PlanSummary of(Plan plan, LocalDate today) {
		return new PlanSummary(plan.id().value(), plan.decisionId().value(), ScopeView.of(plan.commission().scope()),
				plan.status(), DeadlineView.of(plan, today), plan.due().on(), plan.due().rule(),
				number(plan.inForce().orElse(null)), number(plan.draft().orElse(null)), plan.nextFollowUpOn(),
				plan.endedOn());
	}

	private static @Nullable Integer number(@Nullable PlanVersion version) {
		return (version != null) ? Integer.valueOf(version.number()) : null;
	}

}
