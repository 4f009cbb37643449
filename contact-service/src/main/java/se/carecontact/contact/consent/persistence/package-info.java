/**
 * Consents in PostgreSQL.
 *
 * <p>
 * Owns: the table {@code consent}. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.consent.persistence;

import org.jspecify.annotations.NullMarked;
