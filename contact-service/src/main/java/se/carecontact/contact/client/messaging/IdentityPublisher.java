package se.carecontact.contact.client.messaging;

import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;
import se.carecontact.contact.client.Identity;
import se.carecontact.contact.client.IdentityKnown;
import se.carecontact.contact.client.ProtectedIdentity;
import se.carecontact.contact.identity.IdentityKind;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.messaging.OutboxPublisher;
import se.carecontact.events.client.ClientIdentity;
import se.carecontact.outbox.EventOutbox;

/**
 * The one place from which an identity number leaves, to the one topic that may hold it.
 */
@Component
class IdentityPublisher extends OutboxPublisher<IdentityKnown> {

	IdentityPublisher(EventOutbox outbox) {
		super(outbox);
	}

	@Override
	protected SpecificRecord toRecord(Envelope envelope, IdentityKnown fact) {
		Identity identity = fact.identity();
		return ClientIdentity.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setIdentityNumber(identity.identityNumber().value())
			.setIdentityKind(kind(identity.identityNumber().kind()))
			.setGivenName(identity.givenName())
			.setFamilyName(identity.familyName())
			.setProtectedIdentity(protection(identity.protectedIdentity()))
			.build();
	}

	private static se.carecontact.events.shared.IdentityKind kind(IdentityKind kind) {
		return switch (kind) {
			case PERSONAL_NUMBER -> se.carecontact.events.shared.IdentityKind.PERSONAL_NUMBER;
			case COORDINATION_NUMBER -> se.carecontact.events.shared.IdentityKind.COORDINATION_NUMBER;
			case RESERVE_NUMBER -> se.carecontact.events.shared.IdentityKind.RESERVE_NUMBER;
		};
	}

	private static se.carecontact.events.shared.ProtectedIdentity protection(ProtectedIdentity protection) {
		return switch (protection) {
			case NONE -> se.carecontact.events.shared.ProtectedIdentity.NONE;
			case CONFIDENTIALITY_MARKING -> se.carecontact.events.shared.ProtectedIdentity.CONFIDENTIALITY_MARKING;
			case PROTECTED_REGISTRATION -> se.carecontact.events.shared.ProtectedIdentity.PROTECTED_REGISTRATION;
		};
	}

}
