/**
 * Decisions in PostgreSQL.
 *
 * <p>
 * Owns: the table {@code decision}. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.decision.persistence;

import org.jspecify.annotations.NullMarked;
