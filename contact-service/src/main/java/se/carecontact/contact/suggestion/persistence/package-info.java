/**
 * The facts of a unit's staff, and reviews, in PostgreSQL.
 *
 * <p>
 * Owns: the table {@code unit_review}. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.suggestion.persistence;

import org.jspecify.annotations.NullMarked;
