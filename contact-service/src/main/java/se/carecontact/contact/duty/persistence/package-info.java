/**
 * Duties in PostgreSQL.
 *
 * <p>
 * Owns: the tables {@code care_case}, {@code duty_kind}, {@code duty}, {@code duty_done},
 * {@code unit_review_client}. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.duty.persistence;

import org.jspecify.annotations.NullMarked;
