package se.carecontact.benchmark.contender;

import java.sql.SQLException;
import java.util.List;

/**
 * A way from a committed transaction to Kafka.
 */
interface Contender extends AutoCloseable {

	/** Makes its tables where they are not there yet; sends nothing. */
	void prepare() throws SQLException;

	/** Begins to send, and goes on until it is closed. */
	void start() throws SQLException, InterruptedException;

	/**
	 * One transaction: each event's aggregate is changed, and the event left to be sent.
	 * Returns when it is committed.
	 * @param events of different aggregates, none of which anyone else writes
	 */
	void commit(List<Event> events) throws SQLException, InterruptedException;

	@Override
	void close();

}
