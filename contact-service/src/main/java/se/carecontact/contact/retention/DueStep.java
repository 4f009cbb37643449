package se.carecontact.contact.retention;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A step that a client's data waits for.
 *
 * @param clientId whose
 * @param municipalityId the client's municipality
 * @param step what
 * @param endedOn when the case ended
 * @param dueOn when, at the earliest; null where the files are kept for the archive
 */
public record DueStep(UUID clientId, String municipalityId, RetentionStep step, LocalDate endedOn,
		@Nullable LocalDate dueOn) {
}
