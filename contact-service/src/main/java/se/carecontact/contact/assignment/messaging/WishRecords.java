package se.carecontact.contact.assignment.messaging;

import se.carecontact.contact.assignment.AssignmentFact;
import se.carecontact.contact.assignment.ChangeWish;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.messaging.ActorRecords;
import se.carecontact.contact.staff.StaffMember;
import se.carecontact.contact.staff.messaging.StaffRecords;
import se.carecontact.events.contact.ContactChangeWishWithdrawn;
import se.carecontact.events.contact.ContactChangeWished;

/** The records about a client's wish to change contact. */
final class WishRecords {

	private WishRecords() {
	}

	static ContactChangeWished wished(Envelope envelope, AssignmentFact.ChangeWished fact) {
		ChangeWish wish = fact.wish();
		StaffMember staff = fact.wishedStaff();
		return ContactChangeWished.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setWishId(wish.wishId())
			.setRole(ContactRecords.role(wish.role()))
			.setWishedOn(wish.wishedOn())
			.setReason(wish.reason())
			.setWishedStaff((staff != null) ? StaffRecords.of(staff) : null)
			.setRecordedBy(ActorRecords.of(wish.recordedBy()))
			.build();
	}

	static ContactChangeWishWithdrawn withdrawn(Envelope envelope, AssignmentFact.ChangeWishWithdrawn fact) {
		return ContactChangeWishWithdrawn.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setWishId(fact.wish().wishId())
			.setRole(ContactRecords.role(fact.wish().role()))
			.setWithdrawnOn(fact.withdrawnOn())
			.setReason(fact.reason())
			.setRecordedBy(ActorRecords.of(fact.by()))
			.build();
	}

}
