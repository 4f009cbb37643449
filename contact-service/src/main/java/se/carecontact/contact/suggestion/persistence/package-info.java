/**
 * The facts of a unit's staff, and reviews, in PostgreSQL.
 *
 * <p>
 * Owns: the tables {@code unit_review} and {@code load_policy}. Exposes: nothing. Never
 * depends on: the web.
 */
@NullMarked
package se.carecontact.contact.suggestion.persistence;

import org.jspecify.annotations.NullMarked;
