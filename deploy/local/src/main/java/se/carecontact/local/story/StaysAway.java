package se.carecontact.local.story;

import java.time.Duration;

/**
 * Something a partner must not receive.
 *
 * @param at the partner
 * @param kind the kind its journal would give it
 * @param with what the journal's entry would hold
 * @param watched how long the partner's journal is watched
 */
public record StaysAway(Partner at, String kind, Wanted with, Duration watched) {
}
