package se.carecontact.integration.identity;

import java.util.UUID;

/**
 * Something became known of a client, or was erased. Published inside the database
 * transaction that stores it, so what listeners write stands or falls with it; a crash
 * before the commit publishes it again when the record is read again.
 *
 * @param clientId the client
 */
public record ClientIdentityChanged(UUID clientId) {

}
