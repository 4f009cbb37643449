package se.carecontact.plan.implementationplan;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.platform.Refused;

/**
 * All staff who visit a client, as last told.
 *
 * @param staff at least one, each once
 * @param toldBy the name of who told it
 * @param toldById that person's id at the employer, where it is one of the staff
 * @param toldAt when
 */
public record VisitingStaff(List<StaffId> staff, String toldBy, @Nullable StaffId toldById, Instant toldAt) {

	public VisitingStaff {
		staff = List.copyOf(staff);
		if (staff.isEmpty()) {
			// An empty list would read as "everyone who visits has read the plan".
			throw Refused.rule("staffIds", "someone-visits", "A client with home care is visited by someone.");
		}
		if (staff.stream().distinct().count() < staff.size()) {
			throw Refused.rule("staffIds", "named-once", "Each of the staff is named once.");
		}
	}

}
