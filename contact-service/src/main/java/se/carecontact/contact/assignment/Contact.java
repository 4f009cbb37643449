package se.carecontact.contact.assignment;

import java.time.LocalDate;
import java.util.UUID;

import se.carecontact.contact.staff.StaffMember;

/**
 * One of a client's contacts as it is now.
 *
 * @param assignmentId the assignment
 * @param role MAIN or DEPUTY
 * @param kind what it is in law
 * @param roleName the name the municipality shows for it
 * @param staff who
 * @param validFrom first day
 * @param away whether the person is on leave today
 */
public record Contact(UUID assignmentId, ContactRole role, ContactKind kind, String roleName, StaffMember staff,
		LocalDate validFrom, boolean away) {

	/** Whether it is the same person, in the same role by law. */
	boolean isAlready(StaffMember other, ContactKind otherKind) {
		return this.staff.staffId().equals(other.staffId()) && this.kind == otherKind;
	}

}
