package se.carecontact.integration.primarycare;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import se.carecontact.events.plan.PlanAgreed;
import se.carecontact.events.plan.PlanEnded;
import se.carecontact.events.shared.PartOfDay;
import se.carecontact.events.shared.PlanActivity;
import se.carecontact.events.shared.PlanGoal;

/**
 * What primary care is told of a plan: the version in force, and how it stands.
 *
 * @param planId the plan
 * @param standing how it stands
 * @param agreedOn when the version was agreed
 * @param endedOn last day, null while it goes on
 * @param goals its goals
 * @param activities its activities
 * @param provider whose part of the decision it is, where several share it
 * @param partOfDay which part of the day it is for
 */
record ToldPlan(UUID planId, PlanStanding standing, LocalDate agreedOn, @Nullable LocalDate endedOn,
		List<PlanGoal> goals, List<PlanActivity> activities, @Nullable String provider, PartOfDay partOfDay) {

	/**
	 * The plan of an event.
	 * @throws IllegalArgumentException for an event that holds no agreed version
	 */
	static ToldPlan of(SpecificRecord event) {
		return switch (event) {
			case PlanAgreed agreed -> new ToldPlan(agreed.getPlanId(), PlanStanding.GOING_ON, agreed.getAgreedOn(),
					null, agreed.getGoals(), agreed.getActivities(), agreed.getProvider(), agreed.getPartOfDay());
			case PlanEnded ended when isOfAgreed(ended) -> new ToldPlan(ended.getPlanId(), PlanStanding.of(ended),
					Objects.requireNonNull(ended.getAgreedOn()), ended.getEndedOn(), ended.getGoals(),
					ended.getActivities(), ended.getProvider(), ended.getPartOfDay());
			default -> throw new IllegalArgumentException("no agreed plan in " + event.getSchema().getName());
		};
	}

	/**
	 * Whether a plan that ended had an agreed version. One that had none was never told;
	 * an event from before it told the version can't be.
	 */
	static boolean isOfAgreed(PlanEnded ended) {
		return ended.getAgreedOn() != null;
	}

}
