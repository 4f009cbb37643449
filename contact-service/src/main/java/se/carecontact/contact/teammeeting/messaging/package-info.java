/**
 * Team-meeting needs on their way to {@code care.contact-events}.
 *
 * <p>
 * Owns: the translation to TeamMeetingNeedNoted. Exposes: nothing. Never depends on: the
 * web.
 */
@NullMarked
package se.carecontact.contact.teammeeting.messaging;

import org.jspecify.annotations.NullMarked;
