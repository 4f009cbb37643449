/**
 * Time needs and wishes on their way to {@code care.contact-events}.
 *
 * <p>
 * Owns: the translation of their facts. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.timeneed.messaging;

import org.jspecify.annotations.NullMarked;
