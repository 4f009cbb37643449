package se.carecontact.plan.implementationplan;

/**
 * One step of a plan: the plan after it, and what happened.
 *
 * @param plan as it is after the step
 * @param event what happened
 */
public record PlanChange(Plan plan, PlanEvent event) {
}
