/**
 * Previews, and a leaver's clients, in PostgreSQL.
 *
 * <p>
 * Owns: the table {@code succession_preview}. Exposes: nothing. Never depends on: the
 * web.
 */
@NullMarked
package se.carecontact.contact.succession.persistence;

import org.jspecify.annotations.NullMarked;
