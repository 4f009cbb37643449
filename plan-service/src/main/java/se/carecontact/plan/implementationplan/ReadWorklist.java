package se.carecontact.plan.implementationplan;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Days;
import se.carecontact.plan.platform.Refused;
import se.carecontact.plan.platform.Role;

/**
 * A unit's plans by the day they wait for: who is without an agreed plan, what is due
 * soon or overdue, which follow-ups are due.
 */
public class ReadWorklist {

	private final Worklist worklist;

	private final Clock clock;

	ReadWorklist(Worklist worklist, Clock clock) {
		this.worklist = worklist;
		this.clock = clock;
	}

	/**
	 * A page of the plans in the units the caller sees; a contact sees those of the
	 * clients whose main contact or deputy they are.
	 * @throws Refused where the caller doesn't see the unit asked for
	 */
	public Page page(Caller caller, String municipalityId, Filter filter) {
		StaffId contact = contact(caller);
		if (contact == null && !seesWholeUnits(caller)) {
			return new Page(List.of(), false);
		}
		List<PlanOnWorklist> found = this.worklist
			.find(new WorklistQuery(municipalityId, units(caller, filter.unitId()), contact, filter.what(),
					filter.standings(), Days.today(this.clock), filter.after(), filter.limit() + 1));
		boolean more = found.size() > filter.limit();
		return new Page(more ? found.subList(0, filter.limit()) : found, more);
	}

	private static Set<String> units(Caller caller, @Nullable String unitId) {
		if (unitId == null) {
			return caller.unitIds();
		}
		if (!caller.unitIds().contains(unitId)) {
			throw Refused.notFound("unitId", "There is no such unit among those you see.");
		}
		return Set.of(unitId);
	}

	/** Whose clients the list is narrowed to; null is no one's. */
	private static @Nullable StaffId contact(Caller caller) {
		String staffId = caller.staffId();
		return (seesWholeUnits(caller) || staffId == null) ? null : new StaffId(staffId);
	}

	private static boolean seesWholeUnits(Caller caller) {
		return caller.isAnyOf(Set.of(Role.UNIT_MANAGER, Role.PLANNER));
	}

	/**
	 * What is asked for.
	 *
	 * @param unitId in this unit; null is every unit the caller sees
	 * @param what only plans that wait for this; null is all
	 * @param standings only those whose last day stands so
	 * @param after after this place; null is from the first
	 * @param limit at most so many
	 */
	public record Filter(@Nullable String unitId, Deadline.@Nullable Kind what, Set<Deadline.Standing> standings,
			WorklistQuery.@Nullable Place after, int limit) {

		public Filter {
			standings = Set.copyOf(standings);
		}

	}

	/**
	 * A page.
	 *
	 * @param plans by last day
	 * @param more whether there are more after them
	 */
	public record Page(List<PlanOnWorklist> plans, boolean more) {

		public Page {
			plans = List.copyOf(plans);
		}

	}

}
