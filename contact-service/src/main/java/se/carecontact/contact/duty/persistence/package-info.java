/**
 * Duties done in PostgreSQL.
 *
 * <p>
 * Owns: the table {@code duty_done}. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.duty.persistence;

import org.jspecify.annotations.NullMarked;
