package se.carecontact.contact.assignment;

import java.time.Instant;

import se.carecontact.contact.platform.Actor;

/**
 * The mark that a documented entry is mistaken.
 *
 * @param reason why
 * @param markedBy who marked it
 * @param markedAt when
 */
public record Mistake(String reason, Actor markedBy, Instant markedAt) {
}
