package se.carecontact.contact.assignment;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Actor;

/**
 * An individual assessment of whether a fast omsorgskontakt is obviously unnecessary
 * (uppenbart obehövligt).
 *
 * @param assessmentId the assessment
 * @param obviouslyUnnecessary the outcome
 * @param reason in writing; always there when obviously unnecessary
 * @param individualCircumstances this person's own situation, such as network, cognition
 * and own view of the need; always there when obviously unnecessary
 * @param assessedOn its day
 * @param assessedBy its author
 */
public record Assessment(UUID assessmentId, boolean obviouslyUnnecessary, @Nullable String reason,
		@Nullable String individualCircumstances, LocalDate assessedOn, Actor assessedBy) {
}
