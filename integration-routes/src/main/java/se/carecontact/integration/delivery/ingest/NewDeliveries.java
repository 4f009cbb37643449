package se.carecontact.integration.delivery.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.delivery.Channel;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.Priority;
import se.carecontact.integration.delivery.Reason;
import se.carecontact.integration.delivery.ledger.NewDelivery;
import se.carecontact.integration.feed.IncomingRecord;
import se.carecontact.schemas.CareHeaders;

/** Makes a channel's rows of what came from Kafka, readable or not. */
final class NewDeliveries {

	/** The key of records whose own key is no client's id. */
	static final UUID NOBODY = new UUID(0, 0);

	private final Channel channel;

	private final Clock clock;

	NewDeliveries(Channel channel, Clock clock) {
		this.channel = channel;
		this.clock = clock;
	}

	/** The event of a record that could be read. */
	CareEvent event(IncomingRecord record, UUID clientId, SpecificRecord value) {
		return new CareEvent(eventId(record), seq(record), record.topic(), clientId, occurredAt(record),
				record.header(CareHeaders.CAUSATION_ID).orElse(null),
				record.header(CareHeaders.TRACEPARENT).orElse(null), value);
	}

	NewDelivery pending(IncomingRecord record, CareEvent event) {
		return new NewDelivery(this.channel.id(), this.channel.partner().id(), event.clientId(), record,
				event.eventId(), event.seq(), event.type(), event.municipalityId(), this.channel.priority(event),
				event.occurredAt(), this.channel.coalescingKey(event).orElse(null), DeliveryState.PENDING, null);
	}

	NewDelivery unreadable(IncomingRecord record) {
		return new NewDelivery(this.channel.id(), this.channel.partner().id(), record.clientId().orElse(NOBODY), record,
				eventId(record), seq(record), record.header(CareHeaders.TYPE).orElse("?"),
				record.header(CareHeaders.MUNICIPALITY_ID).orElse(null), Priority.NORMAL, occurredAt(record), null,
				DeliveryState.PARKED, Reason.UNREADABLE);
	}

	static @Nullable Long seq(IncomingRecord record) {
		return record.numberHeader(CareHeaders.SEQ).orElse(null);
	}

	/** The event's id, or for a record without one an id made of where it stood. */
	private static UUID eventId(IncomingRecord record) {
		return record.uuidHeader(CareHeaders.EVENT_ID)
			.orElseGet(() -> UUID.nameUUIDFromBytes(record.position().getBytes(StandardCharsets.UTF_8)));
	}

	private Instant occurredAt(IncomingRecord record) {
		try {
			return record.header(CareHeaders.OCCURRED_AT).map(Instant::parse).orElseGet(this.clock::instant);
		}
		catch (DateTimeException ex) {
			return this.clock.instant();
		}
	}

}
