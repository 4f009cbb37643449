package se.carecontact.plan.implementationplan;

import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.GoalId;

/**
 * What is done, to which goal, and how the client wants it.
 *
 * @param id stable over the plan's versions
 * @param goalId the goal it serves
 * @param what what is done
 * @param when when, in words
 * @param howOften how often, in words
 * @param byWhom by whom, in words
 * @param wish how the client wants it done, null where nothing was said
 * @param schedule its place in the four-week grid; empty where it has no fixed times
 */
public record Activity(ActivityId id, GoalId goalId, String what, String when, String howOften, String byWhom,
		@Nullable String wish, List<Occasion> schedule) {

	public Activity {
		schedule = List.copyOf(schedule);
	}

}
