package se.carecontact.integration.delivery;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.identity.ClientIdentity;

/**
 * What a channel's route {@code direct:<channel id>} receives as its body: an event that
 * may leave now.
 *
 * @param deliveryId the row of the ledger
 * @param event the event
 * @param client who it is about; neither protected nor erased
 * @param firstTriedAt when an earlier attempt began that may have reached the partner, or
 * null if this is the first
 */
public record Outbound(long deliveryId, CareEvent event, ClientIdentity client, @Nullable Instant firstTriedAt) {

	/** When an earlier attempt began that may have had its effect already. */
	public Optional<Instant> earlierAttempt() {
		return Optional.ofNullable(this.firstTriedAt);
	}

	/** The event's record as the type the route is for. */
	public <T> T value(Class<T> type) {
		return type.cast(this.event.value());
	}

	@Override
	public String toString() {
		return "Outbound[" + this.deliveryId + ", " + this.event + "]";
	}

}
