package se.carecontact.local.story;

import java.time.Duration;

/**
 * Something a partner is to receive because of a step.
 *
 * @param at the partner
 * @param kind the kind its journal gives it
 * @param with what the journal's entry must hold
 * @param within how long it may take from the request's answer, or from the partner's
 * return where it was switched off
 */
public record Arrival(Partner at, String kind, Wanted with, Duration within) {
}
