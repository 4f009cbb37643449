/**
 * Needs and contacts on their way to {@code care.contact-events}.
 *
 * <p>
 * Owns: the translation of each fact, with the whole truth of both contacts. Exposes:
 * nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.assignment.messaging;

import org.jspecify.annotations.NullMarked;
