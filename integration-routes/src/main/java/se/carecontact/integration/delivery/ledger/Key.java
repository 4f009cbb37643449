package se.carecontact.integration.delivery.ledger;

import java.util.UUID;

/**
 * What order is kept within, and what is claimed: a channel and a client.
 *
 * @param channel the channel's id
 * @param clientId the client
 */
public record Key(String channel, UUID clientId) {

}
