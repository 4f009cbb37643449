package se.carecontact.contact.assignment.web;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.assignment.Contact;
import se.carecontact.contact.assignment.ContactKind;
import se.carecontact.contact.staff.Employment;

/**
 * A contact as read.
 *
 * @param assignmentId the assignment
 * @param kind what it is in law
 * @param roleName the name the municipality shows for it
 * @param staffId who
 * @param name full name
 * @param title professional title
 * @param phone number at work
 * @param validFrom first day
 * @param away whether on leave today
 */
public record ContactView(UUID assignmentId, ContactKind kind, String roleName, String staffId, String name,
		String title, @Nullable String phone, LocalDate validFrom, boolean away) {

	/** The view of a contact; null of none. */
	public static @Nullable ContactView of(@Nullable Contact contact) {
		if (contact == null) {
			return null;
		}
		Employment employment = contact.staff().published().employment();
		return new ContactView(contact.assignmentId(), contact.kind(), contact.roleName(), contact.staff().staffId(),
				employment.name(), employment.title(), employment.phone(), contact.validFrom(), contact.away());
	}

}
