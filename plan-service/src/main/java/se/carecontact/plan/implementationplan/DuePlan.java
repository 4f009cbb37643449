package se.carecontact.plan.implementationplan;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.ClientRef;
import se.carecontact.plan.homecare.DecisionId;
import se.carecontact.plan.homecare.StaffId;

/**
 * As much of a plan as its announcement needs.
 *
 * @param planId the plan
 * @param client whose it is, and who answers
 * @param decisionId the decision it carries out
 * @param deadline the day it waits for
 * @param main the client's main contact, null where there is none
 */
public record DuePlan(PlanId planId, ClientRef client, DecisionId decisionId, Deadline deadline,
		@Nullable StaffId main) {
}
