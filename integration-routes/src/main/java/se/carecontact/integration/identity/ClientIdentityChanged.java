package se.carecontact.integration.identity;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something became known of a client, or was erased. Published inside the database
 * transaction that stores it, so what listeners write stands or falls with it; a crash
 * before the commit publishes it again when the record is read again.
 *
 * @param clientId the client
 * @param openSince seq of the record that says that nothing protects the client; null
 * where another is said, or the record had none
 */
public record ClientIdentityChanged(UUID clientId, @Nullable Long openSince) {

}
