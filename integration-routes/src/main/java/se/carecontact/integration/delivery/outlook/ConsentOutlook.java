package se.carecontact.integration.delivery.outlook;

import java.io.UncheckedIOException;
import java.util.Optional;

import se.carecontact.events.shared.ConsentKind;
import se.carecontact.integration.consent.ConsentAnswer;
import se.carecontact.integration.consent.ConsentCheck;
import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.delivery.Channel;
import se.carecontact.integration.delivery.dispatch.Channels;
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

	/**
	 * The answer; empty if it needs no consent, or dispatch would park it before it asks.
	 * Where it can't be told just now, it is unanswered.
	 */
	public Optional<ConsentAnswer> of(DeliveryRow delivery) {
		Optional<Channel> channel = this.channels.all()
			.stream()
			.filter((each) -> each.id().equals(delivery.channel()))
			.findFirst();
		return channel.flatMap((found) -> this.bodies.find(delivery.id()).flatMap((body) -> of(found, delivery, body)));
	}

	private Optional<ConsentAnswer> of(Channel channel, DeliveryRow delivery, Body body) {
		try {
			CareEvent event = new CareEvent(delivery.eventId(), delivery.seq(), body.topic(), delivery.clientId(),
					delivery.occurredAt(), delivery.causationId(), delivery.traceparent(),
					this.reader.read(body.topic(), body.value()));
			return kind(channel, event)
				.map((kind) -> this.consents.ask(event.municipalityId(), delivery.clientId(), kind));
		}
		catch (EventReader.Unreadable ex) {
			return Optional.empty();
		}
		catch (UncheckedIOException ex) {
			return Optional.of(ConsentAnswer.UNANSWERED);
		}
	}

	/** What the channel's own code fails over is parked before anybody is asked. */
	private static Optional<ConsentKind> kind(Channel channel, CareEvent event) {
		try {
			return channel.requiresConsent(event);
		}
		catch (RuntimeException ex) {
			return Optional.empty();
		}
	}

}
