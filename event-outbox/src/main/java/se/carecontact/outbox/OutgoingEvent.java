package se.carecontact.outbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event on its way out.
 *
 * @param topic the Kafka topic; created beforehand
 * @param aggregateId what the event is about; its text is the Kafka key
 * @param type the event's type, usually its record's full name
 * @param value what the serializer takes, or null for a tombstone, which erases the key
 * from a compacted topic
 * @param occurredAt when it became true; kept to the microsecond
 * @param headers further Kafka headers; the outbox adds those of {@link OutboxHeaders}
 */
public record OutgoingEvent(String topic, UUID aggregateId, String type, @Nullable Object value, Instant occurredAt,
		Map<String, String> headers) {

	public OutgoingEvent {
		if (topic.isBlank() || type.isBlank()) {
			throw new IllegalArgumentException("An event has a topic and a type");
		}
		Objects.requireNonNull(aggregateId, "aggregateId");
		if (!Collections.disjoint(headers.keySet(), OutboxHeaders.ALL)) {
			throw new IllegalArgumentException("The outbox itself sets " + OutboxHeaders.ALL);
		}
		occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
		headers = Map.copyOf(headers);
	}

	/** Without the value, which may be about a person. */
	@Override
	public String toString() {
		return "OutgoingEvent[%s of %s to %s]".formatted(this.type, this.aggregateId, this.topic);
	}

}
