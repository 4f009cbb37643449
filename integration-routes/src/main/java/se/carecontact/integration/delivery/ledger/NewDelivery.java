package se.carecontact.integration.delivery.ledger;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.Priority;
import se.carecontact.integration.delivery.Reason;
import se.carecontact.integration.feed.IncomingRecord;

/**
 * What ingest adds to the ledger.
 *
 * @param channel the channel's id
 * @param partner the partner's id
 * @param clientId the client; all zeros if the record's key was no client's id
 * @param record the record it came from, raw
 * @param eventId the event's id, or one made of the record's position
 * @param seq the event's seq, if it had one
 * @param type the record's full name as far as known
 * @param municipalityId SCB code as far as known
 * @param priority what goes first
 * @param occurredAt when the fact became true; when it was read, if not known
 * @param coalescingKey see {@code Channel.coalescingKey}
 * @param state PENDING, or PARKED if it could not be read
 * @param reason why it is parked
 */
public record NewDelivery(String channel, String partner, UUID clientId, IncomingRecord record, UUID eventId,
		@Nullable Long seq, String type, @Nullable String municipalityId, Priority priority, Instant occurredAt,
		@Nullable String coalescingKey, DeliveryState state, @Nullable Reason reason) {

	public NewDelivery {
		if (state != DeliveryState.PENDING && state != DeliveryState.PARKED) {
			throw new IllegalArgumentException("a new delivery is PENDING or PARKED");
		}
	}

	@Override
	public String toString() {
		return "NewDelivery[" + this.channel + ", " + this.eventId + "]";
	}

}
