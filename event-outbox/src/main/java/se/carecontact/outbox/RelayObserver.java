package se.carecontact.outbox;

import java.util.List;

/**
 * Sees a batch pass its points of no return. Called on the relay's thread, in between: an
 * observer that blocks pauses the relay right there, which is how tests pause and kill
 * it.
 */
interface RelayObserver {

	RelayObserver NONE = new RelayObserver() {
	};

	/** The rows were read, under the lock; nothing was sent. */
	default void read(int shard, List<OutboxRow> rows) {
	}

	/** Kafka has committed them; the table still holds them. */
	default void committed(int shard, List<OutboxRow> rows) {
	}

	/** The table has let them go; all is done. */
	default void deleted(int shard, List<OutboxRow> rows) {
	}

	/** The batch failed and will be tried again, by this relay or another. */
	default void failed(int shard, Exception reason) {
	}

}
