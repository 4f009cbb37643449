/**
 * Reads {@code care.primary-care-events}: in order per client, each once, none lost.
 *
 * <p>
 * Owns: what its records mean here. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.primarycare.messaging;

import org.jspecify.annotations.NullMarked;
