package se.carecontact.integration.delivery.ledger;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The first open delivery of a key, as dispatch needs it. Prints ids only.
 *
 * @param id the row
 * @param eventId the event
 * @param seq the event's seq
 * @param topic the topic it came on
 * @param occurredAt when the fact became true
 * @param ingestedAt when it was read from Kafka
 * @param coalescingKey see {@code Channel.coalescingKey}
 * @param causationId what caused the event
 * @param traceparent W3C trace context
 * @param identityRevision how often who the client is had been told by then; null where
 * the producer doesn't say
 * @param body the record's value as it stood on Kafka, opened
 * @param firstAttemptAt when an earlier attempt began
 */
public record Head(long id, UUID eventId, @Nullable Long seq, String topic, Instant occurredAt, Instant ingestedAt,
		@Nullable String coalescingKey, @Nullable String causationId, @Nullable String traceparent,
		@Nullable Long identityRevision, byte[] body, @Nullable Instant firstAttemptAt) {

	@Override
	public String toString() {
		return "Head[" + this.id + "]";
	}

}
