package se.carecontact.contact.platform;

import java.time.Instant;
import java.util.UUID;

/**
 * What every event tells.
 *
 * @param clientId the client
 * @param municipalityId the municipality
 * @param unitId the unit that answers for the client
 * @param occurredAt when the fact became true, to the millisecond
 * @param identityRevision how often who the client is has been told
 */
public record Envelope(UUID clientId, String municipalityId, String unitId, Instant occurredAt, long identityRevision) {
}
