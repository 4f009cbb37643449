/**
 * The access log in PostgreSQL.
 *
 * <p>
 * Owns: the table {@code access_log}. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.access.persistence;

import org.jspecify.annotations.NullMarked;
