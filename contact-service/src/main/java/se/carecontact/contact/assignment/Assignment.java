package se.carecontact.contact.assignment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An open assignment as it is kept.
 *
 * @param assignmentId the assignment
 * @param clientId for whom
 * @param municipalityId the municipality
 * @param role MAIN or DEPUTY
 * @param kind what it is in law
 * @param staffId who
 * @param validFrom first day
 */
public record Assignment(UUID assignmentId, UUID clientId, String municipalityId, ContactRole role, ContactKind kind,
		String staffId, LocalDate validFrom) {
}
