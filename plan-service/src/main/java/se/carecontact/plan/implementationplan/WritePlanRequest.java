package se.carecontact.plan.implementationplan;

import se.carecontact.plan.platform.Caller;

/**
 * Someone wants to write in a plan.
 *
 * @param municipalityId where they say it is
 * @param planId the plan
 * @param caller who they are
 * @param cause the request
 */
public record WritePlanRequest(String municipalityId, PlanId planId, Caller caller, Cause cause) {
}
