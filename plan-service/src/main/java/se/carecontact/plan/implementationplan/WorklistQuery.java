package se.carecontact.plan.implementationplan;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.StaffId;

/**
 * What is asked of a worklist.
 *
 * @param municipalityId the municipality
 * @param unitIds these units
 * @param contact only clients whose main contact or deputy this is; null is all
 * @param what only plans that wait for this; null is all
 * @param standings only those whose last day stands so
 * @param today the day they stand so on
 * @param after after this place; null is from the first
 * @param limit at most so many
 */
public record WorklistQuery(String municipalityId, Set<String> unitIds, @Nullable StaffId contact,
		Deadline.@Nullable Kind what, Set<Deadline.Standing> standings, LocalDate today, @Nullable Place after,
		int limit) {

	public WorklistQuery {
		unitIds = Set.copyOf(unitIds);
		standings = Set.copyOf(standings);
	}

	/**
	 * A place in a worklist.
	 *
	 * @param on last day
	 * @param planId the plan
	 */
	public record Place(LocalDate on, PlanId planId) {
	}

}
