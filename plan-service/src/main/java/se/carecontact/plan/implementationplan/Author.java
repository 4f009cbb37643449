package se.carecontact.plan.implementationplan;

import se.carecontact.plan.homecare.StaffId;

/**
 * The member of the staff who did something to a plan.
 *
 * @param id at the employer
 * @param name as shown
 */
public record Author(StaffId id, String name) {
}
