package se.carecontact.contact.duty.messaging;

import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;
import se.carecontact.contact.duty.DutyDone;
import se.carecontact.contact.duty.DutyFact;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.messaging.ActorRecords;
import se.carecontact.contact.platform.messaging.OutboxPublisher;
import se.carecontact.events.contact.DutiesCancelled;
import se.carecontact.events.contact.DutiesChanged;
import se.carecontact.events.contact.DutiesOpened;
import se.carecontact.events.contact.DutyDueSoon;
import se.carecontact.events.contact.DutyFulfilled;
import se.carecontact.events.contact.DutyOverdue;
import se.carecontact.outbox.EventOutbox;

@Component
class DutyPublisher extends OutboxPublisher<DutyFact> {

	DutyPublisher(EventOutbox outbox) {
		super(outbox);
	}

	@Override
	protected SpecificRecord toRecord(Envelope envelope, DutyFact fact) {
		return switch (fact) {
			case DutyFact.Done done -> done(envelope, done.done());
			case DutyFact.Opened opened -> DutiesOpened.newBuilder()
				.setClientId(envelope.clientId())
				.setMunicipalityId(envelope.municipalityId())
				.setUnitId(envelope.unitId())
				.setOccurredAt(envelope.occurredAt())
				.setDuties(DutyRecords.duties(opened.duties()))
				.build();
			case DutyFact.Changed changed -> DutiesChanged.newBuilder()
				.setClientId(envelope.clientId())
				.setMunicipalityId(envelope.municipalityId())
				.setUnitId(envelope.unitId())
				.setOccurredAt(envelope.occurredAt())
				.setDuties(DutyRecords.duties(changed.duties()))
				.build();
			case DutyFact.Cancelled cancelled -> DutiesCancelled.newBuilder()
				.setClientId(envelope.clientId())
				.setMunicipalityId(envelope.municipalityId())
				.setUnitId(envelope.unitId())
				.setOccurredAt(envelope.occurredAt())
				.setDuties(DutyRecords.duties(cancelled.duties()))
				.setReason(cancelled.reason())
				.build();
			case DutyFact.Fulfilled fulfilled -> DutyFulfilled.newBuilder()
				.setClientId(envelope.clientId())
				.setMunicipalityId(envelope.municipalityId())
				.setUnitId(envelope.unitId())
				.setOccurredAt(envelope.occurredAt())
				.setDuty(DutyRecords.duty(fulfilled.duty()))
				.setFulfilledOn(fulfilled.on())
				.build();
			case DutyFact.DueSoon dueSoon -> DutyDueSoon.newBuilder()
				.setClientId(envelope.clientId())
				.setMunicipalityId(envelope.municipalityId())
				.setUnitId(envelope.unitId())
				.setOccurredAt(envelope.occurredAt())
				.setDuty(DutyRecords.duty(dueSoon.duty()))
				.build();
			case DutyFact.Overdue overdue -> DutyOverdue.newBuilder()
				.setClientId(envelope.clientId())
				.setMunicipalityId(envelope.municipalityId())
				.setUnitId(envelope.unitId())
				.setOccurredAt(envelope.occurredAt())
				.setDuty(DutyRecords.duty(overdue.duty()))
				.build();
		};
	}

	private static SpecificRecord done(Envelope envelope, DutyDone done) {
		return se.carecontact.events.contact.DutyDone.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setDutyId(done.id())
			.setKind(DutyRecords.kind(done.duty().kind()))
			.setDoneOn(done.duty().doneOn())
			.setNote(done.duty().note())
			.setDoneBy(ActorRecords.of(done.by()))
			.build();
	}

}
