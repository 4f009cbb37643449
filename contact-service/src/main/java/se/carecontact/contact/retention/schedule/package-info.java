/**
 * When retention runs.
 *
 * <p>
 * Owns: nothing of its own. Exposes: nothing. Never depends on: another feature's
 * persistence.
 */
@NullMarked
package se.carecontact.contact.retention.schedule;

import org.jspecify.annotations.NullMarked;
