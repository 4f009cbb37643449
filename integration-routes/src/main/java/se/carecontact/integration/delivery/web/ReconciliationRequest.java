package se.carecontact.integration.delivery.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is to be compared.
 *
 * @param partner only with this partner; all where missing
 * @param clientId only this client; all where missing
 */
record ReconciliationRequest(@Nullable String partner, @Nullable UUID clientId) {

}
