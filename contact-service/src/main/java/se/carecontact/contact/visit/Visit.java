package se.carecontact.contact.visit;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A visit that was made.
 *
 * @param visitId the planning system's reference
 * @param clientId at whom
 * @param staffId who made it
 * @param startedAt when it began
 * @param endedAt when it ended
 * @param serviceCode what was done, where known
 */
public record Visit(String visitId, UUID clientId, String staffId, Instant startedAt, Instant endedAt,
		@Nullable String serviceCode) {
}
