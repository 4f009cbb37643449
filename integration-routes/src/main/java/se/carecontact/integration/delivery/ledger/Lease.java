package se.carecontact.integration.delivery.ledger;

import java.util.UUID;

import se.carecontact.integration.partner.Partner;

/**
 * The right to send for a key, for a while. Whoever's token no longer stands in the key's
 * row has lost it and can write nothing.
 *
 * @param key the key
 * @param partner whose deliveries they are
 * @param token proof of the claim
 * @param failures tries of the key's head that failed in a row
 * @param unanswered tries in a row at which the owner of consents did not answer
 * @param wakes wake-ups of the key up to the claim
 */
public record Lease(Key key, Partner partner, UUID token, int failures, int unanswered, int wakes) {

}
