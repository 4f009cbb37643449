package se.carecontact.integration.delivery;

import java.util.Optional;
import java.util.Set;

import org.apache.avro.specific.SpecificRecord;
import se.carecontact.events.shared.ConsentKind;
import se.carecontact.integration.partner.Partner;

/**
 * One flow of events to one partner. Each implementation is a Spring bean without state;
 * beside it stands a Camel route {@code from("direct:" + id()).routeId(id())} that takes
 * an {@link Outbound} and leaves a {@link Receipt}. All else (reading Kafka, order per
 * client, waiting, repeating, parking) is the core's.
 * <p>
 * What the route may throw: {@link se.carecontact.integration.partner.PartnerUnavailable}
 * (nothing wrong with the message: it waits and the partner's breaker counts),
 * {@link se.carecontact.integration.partner.PartnerRefused} (parked),
 * {@link DeliveryMustWait} (held); anything else is a fault of mapping and parks it.
 */
public interface Channel {

	/** The flow's name: its consumer group, its route, its name in metrics. */
	String id();

	/** Who receives. */
	Partner partner();

	/**
	 * The events it may deliver. Their topics are read with a consumer group of its own.
	 */
	Set<Class<? extends SpecificRecord>> delivers();

	/** Whether this event, of a type it delivers, becomes a delivery. */
	default boolean wants(CareEvent event) {
		return true;
	}

	/** What goes first. */
	default Priority priority(CareEvent event) {
		return Priority.NORMAL;
	}

	/** Events it does not deliver, yet must hear of; see {@link #reactionTo}. */
	default Set<Class<? extends SpecificRecord>> observes() {
		return Set.of();
	}

	/**
	 * What an observed event does to this channel's unsent deliveries of its client:
	 * those that came before it on its topic, and any other already read.
	 */
	default Reaction reactionTo(CareEvent event) {
		return new Reaction.Nothing();
	}

	/**
	 * The consent that must be in force at the moment of sending. Asked before each try
	 * of each delivery; no answer holds it.
	 */
	default Optional<ConsentKind> requiresConsent(CareEvent event) {
		return Optional.empty();
	}

	/**
	 * Channels that must have nothing unsent of this client before this event is sent.
	 */
	default Set<String> waitsFor(CareEvent event) {
		return Set.of();
	}

	/**
	 * Events of a client with the same key say the same thing anew, whole: only the
	 * newest unsent is sent, older ones become SUPERSEDED. Empty: each is sent.
	 */
	default Optional<String> coalescingKey(CareEvent event) {
		return Optional.empty();
	}

}
