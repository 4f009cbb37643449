package se.carecontact.contact.assignment.messaging;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.assignment.AssignmentFact;
import se.carecontact.contact.assignment.ChangeWish;
import se.carecontact.contact.assignment.Contact;
import se.carecontact.contact.assignment.Contacts;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.messaging.ActorRecords;
import se.carecontact.contact.staff.messaging.StaffRecords;
import se.carecontact.events.contact.ContactAppointed;
import se.carecontact.events.contact.ContactDetailsChanged;
import se.carecontact.events.contact.ContactEnded;
import se.carecontact.events.contact.ContactReplaced;

/** The records about who is appointed. */
final class AssignmentRecords {

	private AssignmentRecords() {
	}

	static ContactAppointed appointed(Envelope envelope, AssignmentFact.Appointed fact) {
		return ContactAppointed.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setAssignmentId(fact.contact().assignmentId())
			.setRole(ContactRecords.role(fact.contact().role()))
			.setKind(ContactRecords.kind(fact.contact().kind()))
			.setStaff(StaffRecords.of(fact.contact().staff()))
			.setValidFrom(fact.contact().validFrom())
			.setAppointedBy(ActorRecords.of(fact.appointedBy()))
			.setFulfilledWishId(wishId(fact.fulfilled()))
			.setContactsNow(ContactRecords.contacts(fact.now()))
			.build();
	}

	static ContactReplaced replaced(Envelope envelope, AssignmentFact.Replaced fact) {
		return ContactReplaced.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setAssignmentId(fact.contact().assignmentId())
			.setRole(ContactRecords.role(fact.contact().role()))
			.setKind(ContactRecords.kind(fact.contact().kind()))
			.setPreviousStaff(StaffRecords.of(fact.previous().staff()))
			.setStaff(StaffRecords.of(fact.contact().staff()))
			.setValidFrom(fact.contact().validFrom())
			.setReason(fact.reason())
			.setAppointedBy(ActorRecords.of(fact.appointedBy()))
			.setFulfilledWishId(wishId(fact.fulfilled()))
			.setContactsNow(ContactRecords.contacts(fact.now()))
			.build();
	}

	static ContactEnded ended(Envelope envelope, AssignmentFact.Ended fact) {
		return ContactEnded.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setAssignmentId(fact.contact().assignmentId())
			.setRole(ContactRecords.role(fact.contact().role()))
			.setKind(ContactRecords.kind(fact.contact().kind()))
			.setStaff(StaffRecords.of(fact.contact().staff()))
			.setEndedOn(fact.endedOn())
			.setReason(fact.reason())
			.setContactsNow(ContactRecords.contacts(fact.now()))
			.build();
	}

	static ContactDetailsChanged kindChanged(Envelope envelope, AssignmentFact.KindChanged fact) {
		String reason = switch (fact.contact().kind()) {
			case PERMANENT_CARE_CONTACT -> "Kontaktman har blivit fast omsorgskontakt";
			case CONTACT_PERSON -> "Fast omsorgskontakt har blivit kontaktman";
		};
		return changed(envelope, fact.contact(), reason, fact.now());
	}

	static ContactDetailsChanged detailsChanged(Envelope envelope, AssignmentFact.DetailsChanged fact) {
		return changed(envelope, fact.contact(), null, fact.now());
	}

	private static ContactDetailsChanged changed(Envelope envelope, Contact contact, @Nullable String reason,
			Contacts now) {
		return ContactDetailsChanged.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setAssignmentId(contact.assignmentId())
			.setRole(ContactRecords.role(contact.role()))
			.setKind(ContactRecords.kind(contact.kind()))
			.setStaff(StaffRecords.of(contact.staff()))
			.setReason(reason)
			.setContactsNow(ContactRecords.contacts(now))
			.build();
	}

	private static @Nullable UUID wishId(@Nullable ChangeWish wish) {
		return (wish != null) ? wish.wishId() : null;
	}

}
