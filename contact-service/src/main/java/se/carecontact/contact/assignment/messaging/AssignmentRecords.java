package se.carecontact.contact.assignment.messaging;

import se.carecontact.contact.assignment.AssignmentFact;
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
			.setContactsNow(ContactRecords.contacts(fact.now()))
			.build();
	}

	static ContactDetailsChanged detailsChanged(Envelope envelope, AssignmentFact.DetailsChanged fact) {
		return ContactDetailsChanged.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setStaff(StaffRecords.of(fact.staff()))
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

}
