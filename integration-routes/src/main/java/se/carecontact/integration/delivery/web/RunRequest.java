package se.carecontact.integration.delivery.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.run.Act;

/**
 * What a preview is wanted of: either named deliveries, or all that fit a filter.
 *
 * @param act what is to be done
 * @param deliveryIds which
 * @param filter or all that fit this
 * @param evenIfReceived whether what the partner has already is to be sent again, under
 * the same idempotency key
 * @param reason why; needed for a skip; no identity number
 * @param confirmedCount how many it is about; needed if the filter narrows nothing
 */
record RunRequest(@NotNull Act act, @Nullable @Size(min = 1, max = 1000) List<@NotNull Long> deliveryIds,
		@Nullable @Valid Filter filter, @Nullable Boolean evenIfReceived, @Nullable @Size(max = 500) String reason,
		@Nullable Long confirmedCount) {

	/** The same criteria as the search of the log. */
	record Filter(@Nullable UUID clientId, @Nullable UUID eventId, @Nullable @Size(max = 100) String channel,
			@Nullable @Size(max = 100) String partner, @Nullable @Size(max = 200) String partnerReference,
			@Nullable @Size(max = 32) String traceId, @Nullable DeliveryState state,
			@Nullable @Size(max = 200) String type, @Nullable Instant from, @Nullable Instant until) {

	}

}
