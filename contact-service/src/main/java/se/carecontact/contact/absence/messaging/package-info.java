/**
 * Absences on their way to {@code care.contact-events}.
 *
 * <p>
 * Owns: the translation of absence facts. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.absence.messaging;

import org.jspecify.annotations.NullMarked;
