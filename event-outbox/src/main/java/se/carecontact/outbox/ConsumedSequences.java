package se.carecontact.outbox;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The consumer's half of the promise: an outbox may repeat events, in order, and a
 * consumer drops what it has seen. The last seq of each key is kept in the consumer's own
 * database, in the transaction that does what the event asks.
 */
public final class ConsumedSequences {

	private final DataSource dataSource;

	private final JdbcClient jdbc;

	/**
	 * On the table {@code consumed_sequence} of that database.
	 */
	public ConsumedSequences(DataSource dataSource) {
		this.dataSource = dataSource;
		this.jdbc = JdbcClient.create(dataSource);
	}

	/**
	 * Whether the event is new. If so, it counts as seen once the caller's transaction
	 * commits; two transactions that ask about the same key wait for each other.
	 * @param consumer who consumes, usually the consumer group: each sees each event once
	 * @param source the <em>topic</em>. Not the producer: a producer's seq runs through
	 * all its topics, while Kafka keeps order within one only, so a shared last seq would
	 * drop an event which another topic overtook
	 * @param key the record's key
	 * @param seq the record's header {@value OutboxHeaders#SEQ}
	 * @return false for a repeat, which is to be dropped
	 * @throws IllegalStateException without a transaction on this database
	 */
	public boolean accept(String consumer, String source, String key, long seq) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()
				|| !TransactionSynchronizationManager.hasResource(this.dataSource)) {
			throw new IllegalStateException("An event is accepted within the transaction that applies it");
		}
		return this.jdbc.sql("""
				INSERT INTO consumed_sequence AS mine (consumer, source, key, seq) VALUES (?, ?, ?, ?)
				ON CONFLICT (consumer, source, key) DO UPDATE SET seq = excluded.seq WHERE mine.seq < excluded.seq""")
			.params(consumer, source, key, seq)
			.update() == 1;
	}

}
