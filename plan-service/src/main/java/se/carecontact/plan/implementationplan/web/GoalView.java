package se.carecontact.plan.implementationplan.web;

import se.carecontact.plan.homecare.Goal;

/**
 * A goal.
 *
 * @param goalId id of the decision's goal
 * @param lifeArea IBIC life area (livsområde)
 * @param text the goal in words
 */
record GoalView(String goalId, String lifeArea, String text) {

	static GoalView of(Goal goal) {
		return new GoalView(goal.id().value(), goal.lifeArea(), goal.text());
	}

}
