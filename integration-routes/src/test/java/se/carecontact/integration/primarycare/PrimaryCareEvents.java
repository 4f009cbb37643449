package se.carecontact.integration.primarycare;

import java.util.UUID;

import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ConsentWithdrawn;
import se.carecontact.events.shared.ConsentKind;
import se.carecontact.integration.support.Events;

/** Consents to the exchange with primary care. */
final class PrimaryCareEvents {

	private PrimaryCareEvents() {
	}

	static ConsentGiven given(UUID client, UUID consent) {
		return ConsentGiven.newBuilder(Events.consentGiven(client))
			.setKind(ConsentKind.PRIMARY_CARE)
			.setConsentId(consent)
			.build();
	}

	static ConsentWithdrawn withdrawn(UUID client, UUID consent) {
		return ConsentWithdrawn.newBuilder(Events.consentWithdrawn(client))
			.setKind(ConsentKind.PRIMARY_CARE)
			.setConsentId(consent)
			.build();
	}

}
