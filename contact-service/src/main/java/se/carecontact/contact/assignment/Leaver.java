package se.carecontact.contact.assignment;

import java.time.LocalDate;

import se.carecontact.contact.staff.StaffMember;

/**
 * A contact who has left, or will, and has no successor yet.
 *
 * @param role the role that is left empty
 * @param staff who had it
 * @param emptyFrom the first day without them
 */
public record Leaver(ContactRole role, StaffMember staff, LocalDate emptyFrom) {
}
