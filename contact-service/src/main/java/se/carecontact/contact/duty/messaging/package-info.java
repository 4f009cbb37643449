/**
 * Duties on their way to {@code care.contact-events}.
 *
 * <p>
 * Owns: the translation to their records. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.duty.messaging;

import org.jspecify.annotations.NullMarked;
