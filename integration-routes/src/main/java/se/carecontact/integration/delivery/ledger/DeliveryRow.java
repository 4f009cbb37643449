package se.carecontact.integration.delivery.ledger;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.Priority;

/**
 * What may be seen of a delivery: everything but its body.
 *
 * @param id the row
 * @param channel the channel's id
 * @param partner the partner's id
 * @param clientId the client
 * @param eventId the event, and the idempotency key at the partner
 * @param seq the event's number for its client
 * @param type the event's full name
 * @param position where it stood on Kafka
 * @param municipalityId SCB code
 * @param priority what goes first
 * @param state where it stands
 * @param reasonCode why, in capitals
 * @param reason why, in Swedish
 * @param attempts tries begun
 * @param occurredAt when the fact became true
 * @param ingestedAt when it was read from Kafka
 * @param firstAttemptAt when the first try began
 * @param nextAttemptAt when it is tried again at the latest
 * @param sentAt when the partner had it
 * @param partnerReference the partner's own id of what came of it
 * @param causationId what caused the event
 * @param traceparent W3C trace context
 * @param replayOf the delivery that this one sends again
 */
public record DeliveryRow(long id, String channel, String partner, UUID clientId, UUID eventId, @Nullable Long seq,
		String type, String position, @Nullable String municipalityId, Priority priority, DeliveryState state,
		@Nullable String reasonCode, @Nullable String reason, int attempts, Instant occurredAt, Instant ingestedAt,
		@Nullable Instant firstAttemptAt, @Nullable Instant nextAttemptAt, @Nullable Instant sentAt,
		@Nullable String partnerReference, @Nullable String causationId, @Nullable String traceparent,
		@Nullable Long replayOf) {

}
