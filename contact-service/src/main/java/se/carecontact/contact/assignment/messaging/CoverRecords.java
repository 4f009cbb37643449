package se.carecontact.contact.assignment.messaging;

import se.carecontact.contact.assignment.AssignmentFact;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.messaging.ActorRecords;
import se.carecontact.contact.staff.messaging.StaffRecords;
import se.carecontact.events.contact.ContactCovered;
import se.carecontact.events.contact.ContactReturned;
import se.carecontact.events.contact.GroupMustCover;

/** The records about who covers for whom. */
final class CoverRecords {

	private CoverRecords() {
	}

	static ContactCovered covered(Envelope envelope, AssignmentFact.Covered fact) {
		return ContactCovered.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setAbsentStaff(StaffRecords.of(fact.absent()))
			.setCoveringStaff(StaffRecords.of(fact.covering()))
			.setCoversFrom(fact.from())
			.setCoversUntil(fact.until())
			.setContactsNow(ContactRecords.contacts(fact.now()))
			.build();
	}

	static GroupMustCover groupMustCover(Envelope envelope, AssignmentFact.GroupMustCover fact) {
		return GroupMustCover.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setCoversFrom(fact.from())
			.setCoversUntil(fact.until())
			.setContactsNow(ContactRecords.contacts(fact.now()))
			.build();
	}

	static ContactReturned returned(Envelope envelope, AssignmentFact.Returned fact) {
		return ContactReturned.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setRole(ContactRecords.role(fact.contact().role()))
			.setStaff(StaffRecords.of(fact.contact().staff()))
			.setReturnedOn(fact.returnedOn())
			.setContactsNow(ContactRecords.contacts(fact.now()))
			.build();
	}

}
