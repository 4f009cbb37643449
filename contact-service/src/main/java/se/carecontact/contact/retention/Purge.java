package se.carecontact.contact.retention;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One line of the purge log.
 *
 * @param municipalityId where; null where it is no one's alone
 * @param clientId whose; an id that leads nowhere once the client is erased
 * @param what which table
 * @param rows how many rows
 * @param step under which step
 * @param legalBasis under which rule
 * @param askedBy who asked for it; null where its time had come
 * @param reason why, where someone asked
 */
public record Purge(@Nullable String municipalityId, @Nullable UUID clientId, String what, long rows, String step,
		String legalBasis, @Nullable String askedBy, @Nullable String reason) {
}
