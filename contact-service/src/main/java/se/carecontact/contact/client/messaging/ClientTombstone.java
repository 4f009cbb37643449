package se.carecontact.contact.client.messaging;

import java.time.Clock;
import java.util.Map;

import org.springframework.stereotype.Component;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ErasedIdentities;
import se.carecontact.contact.platform.Days;
import se.carecontact.events.client.ClientIdentity;
import se.carecontact.outbox.EventOutbox;
import se.carecontact.outbox.OutgoingEvent;
import se.carecontact.schemas.CareHeaders;
import se.carecontact.schemas.CareTopics;

/**
 * A record without a value on the compacted topic: Kafka drops what stood under the key,
 * and each consumer erases what it kept.
 */
@Component
class ClientTombstone implements ErasedIdentities {

	private final EventOutbox outbox;

	private final Clock clock;

	ClientTombstone(EventOutbox outbox, Clock clock) {
		this.outbox = outbox;
		this.clock = clock;
	}

	@Override
	public void erased(Client client) {
		this.outbox.append(
				new OutgoingEvent(CareTopics.CLIENTS, client.clientId(), ClientIdentity.getClassSchema().getFullName(),
						null, Days.now(this.clock), Map.of(CareHeaders.MUNICIPALITY_ID, client.municipalityId())));
	}

}
