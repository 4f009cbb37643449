package se.carecontact.integration.delivery.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * One difference, as the comparison finds it.
 *
 * @param finding what is wrong
 * @param thing which thing
 * @param deliveryId the delivery that told it last; null if none did
 */
record Found(Finding finding, String thing, @Nullable Long deliveryId) {

}
