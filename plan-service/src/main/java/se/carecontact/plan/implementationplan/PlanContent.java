package se.carecontact.plan.implementationplan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.Goal;
import se.carecontact.plan.homecare.GoalId;
import se.carecontact.plan.homecare.HomeCareDecision;
import se.carecontact.plan.platform.Refused;

/**
 * What a version of a plan says. Every activity has a goal of this plan; there is at
 * least one of each.
 *
 * @param goals of the decision
 * @param activities each with one of these goals
 * @param conversation the plan conversation, null until it is recorded
 * @param clientsWords the client's own words, kept as they are
 * @param reason what this version changes and why; null in a first version, and until it
 * is written
 */
public record PlanContent(List<Goal> goals, List<Activity> activities, @Nullable Conversation conversation,
		@Nullable String clientsWords, @Nullable ReasonForChange reason) {

	/** As many as a plan that is read by people can have, and a grid can be laid of. */
	private static final int MAX_OCCASIONS = 2000;

	public PlanContent {
		goals = List.copyOf(goals);
		activities = List.copyOf(activities);
		Set<GoalId> goalIds = goals.stream().map(Goal::id).collect(Collectors.toSet());
		refuseUnless(!goals.isEmpty(), "plan-has-goals", "goals", "A plan has at least one goal.");
		refuseUnless(goalIds.size() == goals.size(), "goal-stands-once", "goals", "A plan has each goal once.");
		refuseUnless(!activities.isEmpty(), "plan-has-activities", "activities", "A plan has at least one activity.");
		refuseUnless(times(activities) <= MAX_OCCASIONS, "plan-fits-four-weeks", "activities",
				"A plan has at most " + MAX_OCCASIONS + " occasions in its four weeks.");
		Set<ActivityId> activityIds = new HashSet<>();
		for (int index = 0; index < activities.size(); index++) {
			Activity activity = activities.get(index);
			refuseUnless(goalIds.contains(activity.goalId()), "activity-has-a-goal-of-its-plan",
					"activities[" + index + "].goalId", "An activity serves a goal of the same plan.");
			refuseUnless(activityIds.add(activity.id()), "activity-stands-once", "activities[" + index + "].activityId",
					"An activity stands once in a plan.");
		}
	}

	/**
	 * The same content with each goal as the decision words it now.
	 * @throws Refused where the decision no longer has a goal
	 */
	PlanContent withGoalsOf(HomeCareDecision decision) {
		List<GoalId> ids = this.goals.stream().map(Goal::id).toList();
		return new PlanContent(goalsOf(decision, ids), this.activities, this.conversation, this.clientsWords,
				this.reason);
	}

	/**
	 * As {@link #withGoalsOf}, but a goal that the decision no longer has stays as it was
	 * written.
	 */
	PlanContent followingGoalsOf(HomeCareDecision decision) {
		return new PlanContent(this.goals.stream().map((goal) -> decision.goal(goal.id()).orElse(goal)).toList(),
				this.activities, this.conversation, this.clientsWords, this.reason);
	}

	/**
	 * The decision's goals with those ids, in that order.
	 * @throws Refused where the decision has no such goal
	 */
	static List<Goal> goalsOf(HomeCareDecision decision, List<GoalId> ids) {
		return IntStream.range(0, ids.size())
			.mapToObj((index) -> decision.goal(ids.get(index))
				.orElseThrow(() -> Refused.rule("goals[" + index + "]", "goal-is-of-the-decision",
						"The decision has no such goal now.")))
			.toList();
	}

	private static int times(List<Activity> activities) {
		return activities.stream().flatMap((activity) -> activity.schedule().stream()).mapToInt(Occasion::times).sum();
	}

	private static void refuseUnless(boolean holds, String rule, String field, String message) {
		if (!holds) {
			throw Refused.rule(field, rule, message);
		}
	}

}
