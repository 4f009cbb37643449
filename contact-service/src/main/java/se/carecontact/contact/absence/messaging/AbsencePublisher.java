package se.carecontact.contact.absence.messaging;

import java.time.Instant;

import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;
import se.carecontact.contact.absence.Absence;
import se.carecontact.contact.absence.AbsenceFact;
import se.carecontact.contact.absence.AbsenceKind;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.messaging.ActorRecords;
import se.carecontact.contact.platform.messaging.OutboxPublisher;
import se.carecontact.events.contact.ClientAbsenceChanged;
import se.carecontact.events.contact.ClientAbsenceEnded;
import se.carecontact.events.contact.ClientAbsenceReported;
import se.carecontact.outbox.EventOutbox;

@Component
class AbsencePublisher extends OutboxPublisher<AbsenceFact> {

	AbsencePublisher(EventOutbox outbox) {
		super(outbox);
	}

	@Override
	protected SpecificRecord toRecord(Envelope envelope, AbsenceFact fact) {
		return switch (fact) {
			case AbsenceFact.Reported reported -> reported(envelope, reported.absence());
			case AbsenceFact.Changed changed -> changed(envelope, changed.absence());
			case AbsenceFact.Ended ended -> ended(envelope, ended.absence(), ended.backAt());
		};
	}

	private static ClientAbsenceReported reported(Envelope envelope, Absence absence) {
		return ClientAbsenceReported.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setAbsenceId(absence.absenceId())
			.setKind(kind(absence.report().kind()))
			.setAwayFrom(absence.report().awayFrom())
			.setExpectedBack(absence.report().expectedBack())
			.setNote(absence.report().note())
			.setReportedBy(ActorRecords.of(absence.reportedBy()))
			.build();
	}

	private static ClientAbsenceChanged changed(Envelope envelope, Absence absence) {
		return ClientAbsenceChanged.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setAbsenceId(absence.absenceId())
			.setKind(kind(absence.report().kind()))
			.setAwayFrom(absence.report().awayFrom())
			.setExpectedBack(absence.report().expectedBack())
			.setNote(absence.report().note())
			.setReportedBy(ActorRecords.of(absence.reportedBy()))
			.build();
	}

	private static ClientAbsenceEnded ended(Envelope envelope, Absence absence, Instant backAt) {
		return ClientAbsenceEnded.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setAbsenceId(absence.absenceId())
			.setKind(kind(absence.report().kind()))
			.setAwayFrom(absence.report().awayFrom())
			.setBackAt(backAt)
			.setReportedBy(ActorRecords.of(absence.reportedBy()))
			.build();
	}

	private static se.carecontact.events.shared.AbsenceKind kind(AbsenceKind kind) {
		return switch (kind) {
			case HOSPITAL -> se.carecontact.events.shared.AbsenceKind.HOSPITAL;
			case SHORT_TERM_STAY -> se.carecontact.events.shared.AbsenceKind.SHORT_TERM_STAY;
			case TRAVEL -> se.carecontact.events.shared.AbsenceKind.TRAVEL;
			case WITH_RELATIVES -> se.carecontact.events.shared.AbsenceKind.WITH_RELATIVES;
			case OTHER -> se.carecontact.events.shared.AbsenceKind.OTHER;
		};
	}

}
