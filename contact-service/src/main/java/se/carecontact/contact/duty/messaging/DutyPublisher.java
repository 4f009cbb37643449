package se.carecontact.contact.duty.messaging;

import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;
import se.carecontact.contact.duty.DutyDone;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.messaging.ActorRecords;
import se.carecontact.contact.platform.messaging.OutboxPublisher;
import se.carecontact.events.shared.DutyKind;
import se.carecontact.outbox.EventOutbox;

@Component
class DutyPublisher extends OutboxPublisher<DutyDone> {

	DutyPublisher(EventOutbox outbox) {
		super(outbox);
	}

	@Override
	protected SpecificRecord toRecord(Envelope envelope, DutyDone fact) {
		return se.carecontact.events.contact.DutyDone.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setDutyId(fact.id())
			.setKind(kind(fact.duty().kind()))
			.setDoneOn(fact.duty().doneOn())
			.setNote(fact.duty().note())
			.setDoneBy(ActorRecords.of(fact.by()))
			.build();
	}

	private static DutyKind kind(se.carecontact.contact.duty.DutyKind kind) {
		return switch (kind) {
			case PRESENT_SELF -> DutyKind.PRESENT_SELF;
			case AGREE_INFORMATION_TO_RELATIVES -> DutyKind.AGREE_INFORMATION_TO_RELATIVES;
			case HOME_RISK_ASSESSMENT -> DutyKind.HOME_RISK_ASSESSMENT;
			case SENIOR_ALERT -> DutyKind.SENIOR_ALERT;
			case MONTHLY_JOURNAL_NOTE -> DutyKind.MONTHLY_JOURNAL_NOTE;
			case CARE_MANAGER_FOLLOW_UP -> DutyKind.CARE_MANAGER_FOLLOW_UP;
			case SIP -> DutyKind.SIP;
			case HAND_BACK_BINDER -> DutyKind.HAND_BACK_BINDER;
			case HAND_BACK_KEYS -> DutyKind.HAND_BACK_KEYS;
			case RETURN_AIDS -> DutyKind.RETURN_AIDS;
			case OTHER -> DutyKind.OTHER;
		};
	}

}
