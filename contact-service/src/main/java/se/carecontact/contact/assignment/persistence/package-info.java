/**
 * Needs and assignments in PostgreSQL.
 *
 * <p>
 * Owns: the tables {@code need_assessment}, {@code contact_offer},
 * {@code contact_assignment}. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.assignment.persistence;

import org.jspecify.annotations.NullMarked;
