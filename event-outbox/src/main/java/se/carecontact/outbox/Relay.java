package se.carecontact.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;

import javax.sql.DataSource;

import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Sends what is unsent, until it is told to stop. A row's way: read under the shard's
 * lock, published in a Kafka transaction, deleted. Whatever breaks in between leaves the
 * row in the table, to be read again by this relay or by the shard's next owner; so a row
 * may be published twice, but never skipped and never after a later one of its aggregate.
 */
final class Relay implements Runnable {

	private static final Logger log = LoggerFactory.getLogger(Relay.class);

	private final DataSource dataSource;

	private final OutboxIdentity identity;

	private final RelaySettings settings;

	private final WakeUp wakeUp;

	private final RelayObserver observer;

	private final ShardLines lines;

	private final Backoff poll;

	private final Backoff reconnect = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));

	private volatile boolean stopping;

	Relay(DataSource dataSource, OutboxIdentity identity, RelaySettings settings, WakeUp wakeUp, RelayObserver observer,
			IntFunction<ShardProducer> producers) {
		this.dataSource = dataSource;
		this.identity = identity;
		this.settings = settings;
		this.wakeUp = wakeUp;
		this.observer = observer;
		this.lines = new ShardLines(producers);
		this.poll = new Backoff(settings.shortestPoll(), settings.longestPoll());
	}

	@Override
	public void run() {
		try {
			while (!this.stopping) {
				serveUntilTheSessionEnds();
				if (!this.stopping) {
					this.wakeUp.await(this.reconnect.next());
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Ends the run after the batch under way. */
	void stop() {
		this.stopping = true;
		this.wakeUp.signal();
	}

	private void serveUntilTheSessionEnds() throws InterruptedException {
		// The producers close before the locks are given back: the next owner starts
		// clean.
		try (RelaySession session = RelaySession.open(this.dataSource, this.identity, this.settings.silenceLimit());
				this.lines) {
			serve(session);
		}
		catch (SQLException | DataAccessException ex) {
			log.warn("The outbox's database session ended; another one is opened: {}", ex.toString());
		}
		catch (RuntimeException ex) {
			log.error("The outbox's relay failed and starts again", ex);
		}
	}

	private void serve(RelaySession session) throws InterruptedException {
		long shareDue = System.nanoTime();
		while (!this.stopping) {
			if (System.nanoTime() - shareDue >= 0) {
				session.takeShare();
				this.lines.keep(session.owned());
				shareDue = System.nanoTime() + this.settings.shareInterval().toNanos();
			}
			startMissingProducers();
			if (sendOneBatchOfEach(session)) {
				this.poll.reset();
				this.reconnect.reset();
			}
			else if (this.wakeUp.await(this.poll.next())) {
				this.poll.reset();
			}
		}
	}

	/** Ahead of the first event, which then needn't wait for it. */
	private void startMissingProducers() {
		for (ShardLine line : this.lines.all()) {
			if (line.isDue() && !this.stopping && !started(line)) {
				// Each may wait for seconds, and the session must not be silent for long.
				return;
			}
		}
	}

	private static boolean started(ShardLine line) {
		try {
			line.producer();
			return true;
		}
		catch (KafkaException ex) {
			line.failed(ex);
			return false;
		}
	}

	private boolean sendOneBatchOfEach(RelaySession session) {
		boolean sent = false;
		for (int shard : session.shardsWithUnsent()) {
			ShardLine line = this.lines.of(shard);
			if (line.isDue() && !this.stopping) {
				if (!sendOneBatch(session, shard, line)) {
					return sent;
				}
				sent = true;
			}
		}
		return sent;
	}

	private boolean sendOneBatch(RelaySession session, int shard, ShardLine line) {
		try {
			// First the producer: what it fences can't commit anything that is read
			// below.
			ShardProducer producer = line.producer();
			List<OutboxRow> rows = session.read(shard, this.settings.batchSize());
			this.observer.read(shard, rows);
			producer.publish(rows);
			this.observer.committed(shard, rows);
			session.delete(rows);
			this.observer.deleted(shard, rows);
			line.succeeded();
			return true;
		}
		catch (KafkaException ex) {
			this.observer.failed(shard, ex);
			line.failed(ex);
			return false;
		}
	}

}
