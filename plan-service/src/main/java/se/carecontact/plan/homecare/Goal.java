package se.carecontact.plan.homecare;

/**
 * A goal the client's home care is to reach, as the care manager wrote it.
 *
 * @param id stable over the decision's revisions
 * @param lifeArea life area (livsområde) of IBIC
 * @param text the goal in words
 */
public record Goal(GoalId id, String lifeArea, String text) {
}
