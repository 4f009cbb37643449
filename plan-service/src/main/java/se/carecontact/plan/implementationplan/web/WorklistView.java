package se.carecontact.plan.implementationplan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.implementationplan.Deadline;
import se.carecontact.plan.implementationplan.PlanOnWorklist;
import se.carecontact.plan.implementationplan.ReadWorklist;

/**
 * A page of a worklist.
 *
 * @param plans by last day
 * @param next the place after which the next page begins; absent on the last one
 */
record WorklistView(List<WorklistLine> plans, @Nullable String next) {

	static WorklistView of(ReadWorklist.Page page, LocalDate today) {
		return new WorklistView(page.plans().stream().map((plan) -> WorklistLine.of(plan, today)).toList(),
				page.more() ? place(page.plans().getLast()) : null);
	}

	private static String place(PlanOnWorklist last) {
		return last.deadline().on() + "_" + last.planId().value();
	}

	/**
	 * A plan in a worklist.
	 *
	 * @param clientId the client
	 * @param unitId the unit that answers for the client
	 * @param planId the plan
	 * @param decisionId the decision it carries out
	 * @param scope which part of that
	 * @param deadline the day it waits for
	 * @param mainStaffId the client's main contact, absent where there is none
	 */
	record WorklistLine(UUID clientId, String unitId, UUID planId, String decisionId, ScopeView scope,
			DeadlineView deadline, @Nullable String mainStaffId) {

		static WorklistLine of(PlanOnWorklist plan, LocalDate today) {
			Deadline deadline = plan.deadline();
			StaffId main = plan.main();
			return new WorklistLine(plan.client().clientId().value(), plan.client().unitId(), plan.planId().value(),
					plan.decisionId().value(), ScopeView.of(plan.scope()),
					DeadlineView.of(deadline, plan.standingOn(today)), (main != null) ? main.value() : null);
		}

	}

}
