package se.carecontact.integration.support;

import java.util.UUID;

import org.apache.avro.specific.SpecificRecord;
import se.carecontact.events.shared.IdentityKind;
import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.identity.ClientIdentity;
import se.carecontact.integration.identity.IdentityNumber;

/** What a route receives, without ledger and Kafka. */
public final class Outbounds {

	public static final UUID CLIENT = UUID.fromString("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee");

	public static final UUID EVENT = UUID.fromString("0b8f4a52-6b0f-4d1e-9c55-1f0a3f0f7f11");

	private Outbounds() {
	}

	public static Outbound of(SpecificRecord event) {
		ClientIdentity elsa = new ClientIdentity(CLIENT, new IdentityNumber(Personas.ELSA.number()),
				IdentityKind.PERSONAL_NUMBER, "Elsa", "Lindgren");
		return new Outbound(1, new CareEvent(EVENT, 7L, "care.contact-events", CLIENT, Events.AT, null, null, event),
				elsa, null);
	}

}
