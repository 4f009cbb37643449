package se.carecontact.local.story;

import java.time.Instant;

/**
 * Something due at a partner because of a request that was answered.
 *
 * @param step the step it is due by
 * @param service the service that took the request: its events keep their order
 * @param arrival what is due
 * @param with what the journal's entry must hold, without references
 * @param sentAt when the request was sent; nothing that arrived earlier counts
 * @param answeredAt when it was answered; the milliseconds count from here
 */
record Due(Step step, String service, Arrival arrival, Wanted with, Instant sentAt, Instant answeredAt) {
}
