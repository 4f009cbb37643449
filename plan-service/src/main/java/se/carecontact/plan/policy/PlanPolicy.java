package se.carecontact.plan.policy;

/**
 * What one municipality (or one of its units) has decided about plans.
 *
 * @param name the policy's own name, such as {@code blekinge}
 * @param planDue when a new plan is due
 * @param followUp when an agreed plan is followed up
 */
public record PlanPolicy(String name, DueRule planDue, FollowUpRule followUp) {
}
