package se.carecontact.integration.delivery.ledger;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody did or looked at, or what dispatch did not send for want of consent.
 *
 * @param id its number, rising
 * @param at when
 * @param actor who; {@code dispatch} where nobody acted
 * @param act what, in capitals
 * @param deliveryId which delivery, if one
 * @param clientId which client, if one
 * @param runId in which run of previewed acts, if in one
 * @param reason in the actor's own words, or what was set to what
 */
public record LogEntry(long id, Instant at, String actor, String act, @Nullable Long deliveryId,
		@Nullable UUID clientId, @Nullable UUID runId, @Nullable String reason) {

}
