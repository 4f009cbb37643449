package se.carecontact.plan.implementationplan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.ClientRef;
import se.carecontact.plan.homecare.DecisionId;
import se.carecontact.plan.homecare.StaffId;

/**
 * As much of a plan that goes on as a worklist shows.
 *
 * @param planId the plan
 * @param client whose it is, and who answers
 * @param decisionId the decision it carries out
 * @param scope which part of that
 * @param deadline the day it waits for
 * @param dueSoonOn from when that day is near
 * @param main the client's main contact, null where there is none
 */
public record PlanOnWorklist(PlanId planId, ClientRef client, DecisionId decisionId, Scope scope, Deadline deadline,
		LocalDate dueSoonOn, @Nullable StaffId main) {

	/** How its last day stands on a day. */
	public Deadline.Standing standingOn(LocalDate day) {
		return Deadline.Standing.of(this.deadline.on(), this.dueSoonOn, day);
	}

}
