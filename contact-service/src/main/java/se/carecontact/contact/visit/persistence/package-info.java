/**
 * Visits in PostgreSQL.
 *
 * <p>
 * Owns: the table {@code visit}. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.visit.persistence;

import org.jspecify.annotations.NullMarked;
