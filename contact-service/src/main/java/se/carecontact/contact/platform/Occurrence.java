package se.carecontact.contact.platform;

/**
 * A fact, and whom it is about.
 *
 * @param envelope whom, and when it became true
 * @param fact the fact
 * @param <E> the feature's facts
 */
public record Occurrence<E>(Envelope envelope, E fact) {
}
