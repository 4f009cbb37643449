package se.carecontact.contact.consent.messaging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.carecontact.contact.consent.Consent;
import se.carecontact.contact.consent.ConsentFact;
import se.carecontact.contact.consent.ConsentKind;
import se.carecontact.contact.consent.Expression;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.messaging.ActorRecords;
import se.carecontact.contact.platform.messaging.OutboxPublisher;
import se.carecontact.events.contact.ConsentDeclined;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ConsentWithdrawn;
import se.carecontact.events.shared.ConsentExpression;
import se.carecontact.events.shared.ConsentGrantor;
import se.carecontact.events.shared.RecordedHow;
import se.carecontact.events.shared.WithdrawalCause;
import se.carecontact.outbox.EventOutbox;

@Component
class ConsentPublisher extends OutboxPublisher<ConsentFact> {

	ConsentPublisher(EventOutbox outbox) {
		super(outbox);
	}

	@Override
	protected SpecificRecord toRecord(Envelope envelope, ConsentFact fact) {
		return switch (fact) {
			case ConsentFact.Given given -> given(envelope, given.consent());
			case ConsentFact.Declined declined -> declined(envelope, declined.consent());
			case ConsentFact.Withdrawn withdrawn -> withdrawn(envelope, withdrawn);
		};
	}

	private static ConsentGiven given(Envelope envelope, Consent consent) {
		return ConsentGiven.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setConsentId(consent.consentId())
			.setKind(kind(consent.expression().kind()))
			.setExpression(expression(consent.expression()))
			.setValidFrom(consent.validFrom())
			.setValidUntil(millis(consent.expression().validUntil()))
			.setRegisteredBy(ActorRecords.of(consent.registeredBy()))
			.build();
	}

	private static ConsentDeclined declined(Envelope envelope, Consent consent) {
		return ConsentDeclined.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setConsentId(consent.consentId())
			.setKind(kind(consent.expression().kind()))
			.setExpression(expression(consent.expression()))
			.setDeclinedAt(consent.validFrom())
			.setRegisteredBy(ActorRecords.of(consent.registeredBy()))
			.build();
	}

	private static ConsentWithdrawn withdrawn(Envelope envelope, ConsentFact.Withdrawn fact) {
		return ConsentWithdrawn.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setConsentId(fact.consent().consentId())
			.setKind(kind(fact.consent().expression().kind()))
			.setExpression(expression(fact.consent().expression()))
			.setWithdrawnAt(fact.withdrawnAt())
			.setRegisteredBy(ActorRecords.of(fact.by()))
			.setCause(switch (fact.cause()) {
				case WITHDRAWN_BY_CLIENT -> WithdrawalCause.WITHDRAWN_BY_CLIENT;
				case CASE_ENDED -> WithdrawalCause.CASE_ENDED;
			})
			.build();
	}

	private static ConsentExpression expression(Expression expression) {
		return ConsentExpression.newBuilder().setBy(switch (expression.by()) {
			case CLIENT -> ConsentGrantor.CLIENT;
			case LEGAL_REPRESENTATIVE -> ConsentGrantor.LEGAL_REPRESENTATIVE;
		}).setRepresentativeName(expression.representativeName()).setRecordedHow(switch (expression.recordedHow()) {
			case ORAL -> RecordedHow.ORAL;
			case WRITTEN -> RecordedHow.WRITTEN;
		}).build();
	}

	private static se.carecontact.events.shared.ConsentKind kind(ConsentKind kind) {
		return switch (kind) {
			case CARE_REPORT -> se.carecontact.events.shared.ConsentKind.CARE_REPORT;
			case RELATIVES -> se.carecontact.events.shared.ConsentKind.RELATIVES;
			case SIP -> se.carecontact.events.shared.ConsentKind.SIP;
			case PRIMARY_CARE -> se.carecontact.events.shared.ConsentKind.PRIMARY_CARE;
		};
	}

	private static @Nullable Instant millis(@Nullable Instant instant) {
		return (instant != null) ? instant.truncatedTo(ChronoUnit.MILLIS) : null;
	}

}
