/**
 * Decisions on their way to {@code care.contact-events}.
 *
 * <p>
 * Owns: the translation to HomeCareGranted, -Changed and -Ended. Exposes: nothing. Never
 * depends on: the web.
 */
@NullMarked
package se.carecontact.contact.decision.messaging;

import org.jspecify.annotations.NullMarked;
