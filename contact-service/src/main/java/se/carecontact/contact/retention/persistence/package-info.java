/**
 * What is due, the retained tables and the purge log in PostgreSQL.
 *
 * <p>
 * Owns: nothing of its own. Exposes: nothing. Never depends on: another feature's
 * persistence.
 */
@NullMarked
package se.carecontact.contact.retention.persistence;

import org.jspecify.annotations.NullMarked;
