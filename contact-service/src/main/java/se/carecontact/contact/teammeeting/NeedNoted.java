package se.carecontact.contact.teammeeting;

import java.util.UUID;

import se.carecontact.contact.platform.Actor;

/**
 * The fact that a need was noted.
 *
 * @param id of the need
 * @param need the need
 * @param by who noted it
 */
public record NeedNoted(UUID id, TeamMeetingNeed need, Actor by) {
}
