package se.carecontact.integration.delivery.ledger;

import java.time.Instant;

import se.carecontact.integration.delivery.PartnerLimits;

/**
 * Limits as an operator set them.
 *
 * @param partner the partner's id
 * @param version rises at each change; 1 or more
 * @param limits the limits
 * @param changedBy who
 * @param changedAt when
 */
public record SetLimits(String partner, long version, PartnerLimits limits, String changedBy, Instant changedAt) {

}
