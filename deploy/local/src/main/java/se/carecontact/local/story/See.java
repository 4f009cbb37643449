package se.carecontact.local.story;

import java.time.Duration;

/**
 * Something that can be read after a step: a GET repeated until its answer holds what is
 * wanted.
 *
 * @param from the GET
 * @param until what the answer must hold
 * @param within how long it may take
 */
public record See(Send from, Wanted until, Duration within) {
}
