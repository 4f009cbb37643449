package se.carecontact.plan.implementationplan;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.GoalId;

/**
 * What came of one goal.
 *
 * @param goalId the goal
 * @param outcome how far it was reached
 * @param note in words, null where nothing was said
 */
public record GoalOutcome(GoalId goalId, Reached outcome, @Nullable String note) {

	/** How far a goal was reached. */
	public enum Reached {

		REACHED, PARTLY_REACHED, NOT_REACHED, NO_LONGER_WANTED

	}

}
