/**
 * Reads {@code care.plan-events}.
 *
 * <p>
 * Owns: what its records mean here. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.followup.messaging;

import org.jspecify.annotations.NullMarked;
