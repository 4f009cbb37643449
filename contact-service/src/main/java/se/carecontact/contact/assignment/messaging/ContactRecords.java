package se.carecontact.contact.assignment.messaging;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.assignment.Contact;
import se.carecontact.contact.assignment.ContactKind;
import se.carecontact.contact.assignment.ContactRole;
import se.carecontact.contact.assignment.Contacts;
import se.carecontact.contact.assignment.Offer;
import se.carecontact.contact.staff.messaging.StaffRecords;
import se.carecontact.events.shared.CurrentContact;
import se.carecontact.events.shared.CurrentContacts;
import se.carecontact.events.shared.OfferAnswer;

/** Parts of the records about contacts. */
final class ContactRecords {

	private ContactRecords() {
	}

	static CurrentContacts contacts(Contacts contacts) {
		return CurrentContacts.newBuilder()
			.setMain(contact(contacts.main()))
			.setDeputy(contact(contacts.deputy()))
			.setGroupCovers(contacts.groupCovers())
			.build();
	}

	private static @Nullable CurrentContact contact(@Nullable Contact contact) {
		if (contact == null) {
			return null;
		}
		return CurrentContact.newBuilder()
			.setAssignmentId(contact.assignmentId())
			.setKind(kind(contact.kind()))
			.setRoleName(contact.roleName())
			.setStaff(StaffRecords.of(contact.staff()))
			.setValidFrom(contact.validFrom())
			.setValidUntil(contact.staff().employment().employedUntil())
			.setAway(contact.away())
			.build();
	}

	static se.carecontact.events.shared.ContactKind kind(ContactKind kind) {
		return switch (kind) {
			case PERMANENT_CARE_CONTACT -> se.carecontact.events.shared.ContactKind.PERMANENT_CARE_CONTACT;
			case CONTACT_PERSON -> se.carecontact.events.shared.ContactKind.CONTACT_PERSON;
		};
	}

	static se.carecontact.events.shared.ContactRole role(ContactRole role) {
		return switch (role) {
			case MAIN -> se.carecontact.events.shared.ContactRole.MAIN;
			case DEPUTY -> se.carecontact.events.shared.ContactRole.DEPUTY;
		};
	}

	static OfferAnswer answer(Offer.Answer answer) {
		return switch (answer) {
			case ACCEPTED -> OfferAnswer.ACCEPTED;
			case DECLINED -> OfferAnswer.DECLINED;
		};
	}

}
