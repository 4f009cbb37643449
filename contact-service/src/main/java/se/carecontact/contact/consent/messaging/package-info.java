/**
 * Consents on their way to {@code care.contact-events}.
 *
 * <p>
 * Owns: the translation of consent facts. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.consent.messaging;

import org.jspecify.annotations.NullMarked;
