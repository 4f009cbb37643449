package se.carecontact.contact.carereport.messaging;

import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;
import se.carecontact.contact.carereport.CareReportWritten;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.messaging.OutboxPublisher;
import se.carecontact.contact.staff.messaging.StaffRecords;
import se.carecontact.outbox.EventOutbox;

@Component
class CareReportPublisher extends OutboxPublisher<CareReportWritten> {

	CareReportPublisher(EventOutbox outbox) {
		super(outbox);
	}

	@Override
	protected SpecificRecord toRecord(Envelope envelope, CareReportWritten fact) {
		return se.carecontact.events.contact.CareReportWritten.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setCareReportId(fact.report().careReportId())
			.setHeading(fact.report().heading())
			.setText(fact.report().text())
			.setWrittenBy(StaffRecords.of(fact.author()))
			.build();
	}

}
