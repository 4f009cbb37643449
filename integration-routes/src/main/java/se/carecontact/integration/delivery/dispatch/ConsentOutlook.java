package se.carecontact.integration.delivery.dispatch;

import java.util.Optional;

import se.carecontact.integration.consent.ConsentAnswer;
import se.carecontact.integration.consent.ConsentCheck;
import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.delivery.ledger.DeliveryBodies;
import se.carecontact.integration.delivery.ledger.DeliveryBodies.Body;
import se.carecontact.integration.delivery.ledger.DeliveryRow;
import se.carecontact.integration.feed.EventReader;

import org.springframework.stereotype.Component;

/** Whether a delivery would have its consent, if it were sent now. Sends nothing. */
@Component
public class ConsentOutlook {

	private final Channels channels;

	private final DeliveryBodies bodies;

	private final EventReader reader;

	private final ConsentCheck consents;

	ConsentOutlook(Channels channels, DeliveryBodies bodies, EventReader reader, ConsentCheck consents) {
		this.channels = channels;
		this.bodies = bodies;
		this.reader = reader;
		this.consents = consents;
	}

	/** The answer; empty if it needs no consent, or can't be read. */
	public Optional<ConsentAnswer> of(DeliveryRow delivery) {
		return this.bodies.find(delivery.id()).flatMap((body) -> of(delivery, body));
	}

	private Optional<ConsentAnswer> of(DeliveryRow delivery, Body body) {
		try {
			CareEvent event = new CareEvent(delivery.eventId(), delivery.seq(), body.topic(), delivery.clientId(),
					delivery.occurredAt(), delivery.causationId(), delivery.traceparent(),
					this.reader.read(body.topic(), body.value()));
			return this.channels.get(delivery.channel())
				.requiresConsent(event)
				.map((kind) -> this.consents.ask(event.municipalityId(), delivery.clientId(), kind));
		}
		catch (EventReader.Unreadable ex) {
			return Optional.empty();
		}
	}

}
