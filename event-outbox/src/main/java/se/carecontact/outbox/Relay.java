package se.carecontact.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
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
		this.lines = new ShardLines(producers, wakeUp::wake);
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
		this.wakeUp.wake();
	}

	private void serveUntilTheSessionEnds() throws InterruptedException {
		// The producers close before the locks are given back: the next owner starts
		// clean.
		try (RelaySession session = RelaySession.open(this.dataSource, this.identity, this.settings.silenceLimit());
				this.lines) {
			serveOrTellTheEnd(session);
		}
		catch (SQLException | DataAccessException ex) {
			log.warn("The outbox's database session ended; another one is opened: {}", ex.toString());
		}
		catch (RuntimeException ex) {
			log.error("The outbox's relay failed and starts again", ex);
		}
	}

	private void serveOrTellTheEnd(RelaySession session) throws InterruptedException {
		try {
			serve(session);
		}
		catch (DataAccessException ex) {
			// What has come to Kafka meanwhile is sent again by whoever owns the shard
			// next.
			settle((shard, rows) -> this.observer.committed(shard, rows));
			throw ex;
		}
	}

	private void serve(RelaySession session) throws InterruptedException {
		long shareDue = System.nanoTime();
		while (!this.stopping) {
			if (System.nanoTime() - shareDue >= 0) {
				share(session);
				shareDue = System.nanoTime() + this.settings.shareInterval().toNanos();
			}
			// Ahead of the first event, which then needn't wait for it.
			this.lines.all().values().forEach(ShardLine::startMissingProducer);
			boolean moved = takePublished(deleteFrom(session));
			if (publishUnsent(session) || moved) {
				this.poll.reset();
				this.reconnect.reset();
			}
			if (this.wakeUp.await(this.lines.orUntilRested(this.poll.next()))) {
				this.poll.reset();
			}
		}
		settle(deleteFrom(session));
	}

	private void share(RelaySession session) throws InterruptedException {
		if (session.hasMoreThanItsShare()) {
			settle(deleteFrom(session));
		}
		session.takeShare();
		this.lines.keep(session.owned());
	}

	/** Lets what is under way come to its end: nothing is half done then. */
	private void settle(BiConsumer<Integer, List<OutboxRow>> published) throws InterruptedException {
		while (this.lines.areBusy()) {
			if (!takePublished(published)) {
				this.wakeUp.await(this.settings.shortestPoll());
			}
		}
	}

	private boolean takePublished(BiConsumer<Integer, List<OutboxRow>> published) {
		boolean any = false;
		for (Map.Entry<Integer, ShardLine> line : this.lines.all().entrySet()) {
			try {
				List<OutboxRow> rows = line.getValue().takePublished();
				if (!rows.isEmpty()) {
					published.accept(line.getKey(), rows);
					any = true;
				}
			}
			catch (KafkaException ex) {
				this.observer.failed(line.getKey(), ex);
			}
		}
		return any;
	}

	private BiConsumer<Integer, List<OutboxRow>> deleteFrom(RelaySession session) {
		return (shard, rows) -> {
			this.observer.committed(shard, rows);
			session.delete(shard, rows);
			this.observer.deleted(shard, rows);
		};
	}

	/**
	 * Only shards whose producer is there: what it has fenced can't commit anything that
	 * is read here.
	 */
	private boolean publishUnsent(RelaySession session) {
		List<Integer> ready = this.lines.all()
			.entrySet()
			.stream()
			.filter((line) -> line.getValue().isReady())
			.map(Map.Entry::getKey)
			.toList();
		if (ready.isEmpty()) {
			return false;
		}
		Map<Integer, List<OutboxRow>> unsent = session.read(ready, this.settings.batchSize());
		unsent.forEach((shard, rows) -> {
			this.observer.read(shard, rows);
			Objects.requireNonNull(this.lines.all().get(shard)).publish(rows);
		});
		return !unsent.isEmpty();
	}

}
