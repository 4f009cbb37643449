/**
 * Needs and assignments in PostgreSQL.
 *
 * <p>
 * Owns: the tables {@code need_assessment}, {@code contact_offer},
 * {@code contact_answer}, {@code contact_assignment}, {@code contact_change_wish},
 * {@code documentation_entry}, {@code documentation_mistake},
 * {@code client_delegated_task}, {@code contact_watch}, {@code contact_warning},
 * {@code contact_warning_limit}. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.assignment.persistence;

import org.jspecify.annotations.NullMarked;
