package se.carecontact.integration.facade;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A client that can be found, with the newest event that tells the contacts.
 *
 * @param clientId the client
 * @param contacts the event as it was kept, or null if no contact was ever told
 */
record KeptContacts(UUID clientId, @Nullable Kept contacts) {

	/**
	 * An event as it was kept.
	 *
	 * @param eventId the event's id
	 * @param occurredAt when the fact became true
	 * @param changedAt when it reached this service
	 * @param sealed the event's bytes, sealed
	 */
	record Kept(UUID eventId, Instant occurredAt, Instant changedAt, byte[] sealed) {

	}

}
