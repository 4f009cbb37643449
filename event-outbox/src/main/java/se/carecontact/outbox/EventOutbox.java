package se.carecontact.outbox;

import java.util.List;
import java.util.UUID;

/**
 * Where a service leaves an event for the world, as a part of the transaction that made
 * it true.
 */
public interface EventOutbox {

	/**
	 * Writes the event with the caller's transaction.
	 * <ul>
	 * <li>It is published if and only if that transaction commits, and then at least
	 * once; a repeat has the same event id and seq.</li>
	 * <li>Events of one aggregate are published in the order of their commits and carry a
	 * rising seq, across all topics of this service. Until the commit, other transactions
	 * that append for the same aggregate wait; a transaction that appends for several
	 * aggregates takes them in the same order as others do, or PostgreSQL ends one of the
	 * two as a deadlock.</li>
	 * <li>A value that can't be serialised fails here, and with it the request; nothing
	 * is written.</li>
	 * </ul>
	 * @return the event's id, under which consumers see it
	 * @throws IllegalStateException without a transaction on the outbox's database
	 * @throws EventRefused if the value can't be serialised or is too large for Kafka
	 */
	UUID append(OutgoingEvent event);

	/**
	 * Writes several events at once, as if each were appended in its turn, but in two
	 * statements however many they are: what a stream of many aggregates' events is
	 * written with. The aggregates are locked in one and the same order by everyone who
	 * uses this.
	 * @return the events' ids, in the order given
	 * @throws IllegalStateException without a transaction on the outbox's database
	 * @throws EventRefused if any value can't be serialised or is too large for Kafka;
	 * then none is written
	 */
	List<UUID> appendAll(List<OutgoingEvent> events);

}
