package se.carecontact.contact.duty;

import java.util.UUID;

import se.carecontact.contact.platform.Actor;

/**
 * The fact that a duty was done.
 *
 * @param id of the duty done
 * @param duty the duty
 * @param by who did it
 */
public record DutyDone(UUID id, DoneDuty duty, Actor by) {
}
