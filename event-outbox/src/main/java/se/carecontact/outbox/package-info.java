/**
 * From a committed business transaction to Kafka, in order per aggregate, with nothing
 * lost and nothing invented.
 * <p>
 * Owns the tables {@code event_outbox}, {@code event_outbox_sequence},
 * {@code event_outbox_identity} and {@code consumed_sequence} of the service's database,
 * and the relay's threads, locks and producers. Exposes
 * {@link se.carecontact.outbox.EventOutbox} to those who publish and
 * {@link se.carecontact.outbox.ConsumedSequences} to those who consume. Never depends on
 * a domain, an event's class or a schema registry.
 */
@NullMarked
package se.carecontact.outbox;

import org.jspecify.annotations.NullMarked;
