/**
 * Clients in PostgreSQL.
 *
 * <p>
 * Owns: the table {@code client}. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.client.persistence;

import org.jspecify.annotations.NullMarked;
