package se.carecontact.outbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The consumer's half of the promise: an outbox may repeat events, in order, and a
 * consumer drops what it has seen. The last seq of each key is kept in the consumer's own
 * database, in the transaction that does what the event asks.
 */
public final class ConsumedSequences {

	private static final String ACCEPT = """
			INSERT INTO consumed_sequence AS mine (consumer, source, key, seq) VALUES (?, ?, ?, ?)
			ON CONFLICT (consumer, source, key) DO UPDATE SET seq = excluded.seq WHERE mine.seq < excluded.seq""";

	private final DataSource dataSource;

	private final JdbcTemplate jdbc;

	/**
	 * On the table {@code consumed_sequence} of that database.
	 */
	public ConsumedSequences(DataSource dataSource) {
		this.dataSource = dataSource;
		this.jdbc = new JdbcTemplate(dataSource);
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
		requireTransaction();
		return this.jdbc.update(ACCEPT, consumer, source, key, seq) == 1;
	}

	/**
	 * The same for several events, as if each were asked about in turn, by one way to the
	 * database.
	 * @return for each whether it is new; one that tells no seq always is
	 * @throws IllegalStateException without a transaction on this database, or with a
	 * driver that rewrites batches ({@code reWriteBatchedInserts})
	 */
	public List<Boolean> accept(String consumer, List<Sequence> events) {
		requireTransaction();
		List<Boolean> isNew = new ArrayList<>(Collections.nCopies(events.size(), true));
		List<Integer> asked = new ArrayList<>();
		List<Object[]> parameters = new ArrayList<>();
		for (int index = 0; index < events.size(); index++) {
			Sequence event = events.get(index);
			if (event.seq() != null) {
				asked.add(index);
				parameters.add(new Object[] { consumer, event.source(), event.key(), event.seq() });
			}
		}
		int[] changed = this.jdbc.batchUpdate(ACCEPT, parameters);
		for (int index = 0; index < changed.length; index++) {
			if (changed[index] < 0) {
				// Taken as repeats, new events would be lost.
				throw new IllegalStateException("The database's driver does not tell what each of a batch changed");
			}
			isNew.set(asked.get(index), changed[index] == 1);
		}
		return isNew;
	}

	private void requireTransaction() {
		if (!TransactionSynchronizationManager.isActualTransactionActive()
				|| !TransactionSynchronizationManager.hasResource(this.dataSource)) {
			throw new IllegalStateException("An event is accepted within the transaction that applies it");
		}
	}

	/**
	 * Where an event stands.
	 *
	 * @param source the topic
	 * @param key the record's key
	 * @param seq the record's header {@value OutboxHeaders#SEQ}; null if it has none
	 */
	public record Sequence(String source, String key, @Nullable Long seq) {
	}

}
