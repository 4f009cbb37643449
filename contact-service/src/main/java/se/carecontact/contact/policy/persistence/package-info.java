/**
 * Policies and catalogues in PostgreSQL.
 *
 * <p>
 * Owns: the tables {@code municipality}, {@code policy_preset},
 * {@code municipality_policy}, {@code unit_kind}, {@code legal_reference},
 * {@code service_catalogue}. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.policy.persistence;

import org.jspecify.annotations.NullMarked;
