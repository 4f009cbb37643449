/**
 * Absences in PostgreSQL.
 *
 * <p>
 * Owns: the table {@code client_absence}. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.absence.persistence;

import org.jspecify.annotations.NullMarked;
