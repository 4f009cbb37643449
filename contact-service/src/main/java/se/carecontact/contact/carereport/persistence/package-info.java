/**
 * Care reports in PostgreSQL.
 *
 * <p>
 * Owns: the table {@code care_report}. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.carereport.persistence;

import org.jspecify.annotations.NullMarked;
