package se.carecontact.integration.primarycare;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A client whose contacts in the region are to be read.
 *
 * @param clientId the client
 * @param municipalityId SCB code
 * @param unitId the unit that answered for the client when consent was given
 * @param readUntil the newest change seen so far, by the region's clock; null before the
 * first reading
 */
record WatchedClient(UUID clientId, String municipalityId, String unitId, @Nullable Instant readUntil) {

}
