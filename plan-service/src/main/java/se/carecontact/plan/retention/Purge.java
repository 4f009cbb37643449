package se.carecontact.plan.retention;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One line of the purge log.
 *
 * @param municipalityId where; null where it is no one's alone, or is not known
 * @param clientId whose; an id that leads nowhere once the client is erased
 * @param what which table
 * @param rows how many rows
 * @param step under which step
 * @param legalBasis under which rule
 */
public record Purge(@Nullable String municipalityId, @Nullable UUID clientId, String what, long rows,
		RetentionStep step, String legalBasis) {
}
