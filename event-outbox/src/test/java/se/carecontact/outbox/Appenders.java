package se.carecontact.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Several writers that append for a few aggregates, at once and without pause. Every
 * shard gets some of it, and so does each relay that owns one.
 */
final class Appenders implements AutoCloseable {

	private static final int WRITERS = 4;

	private final List<UUID> aggregates;

	private final AtomicBoolean stopping = new AtomicBoolean();

	private final AtomicInteger committed = new AtomicInteger();

	private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

	private final List<Future<?>> running = new ArrayList<>();

	private final Bench bench;

	Appenders(Bench bench) {
		this.bench = bench;
		this.aggregates = IntStream.range(0, 7).mapToObj((n) -> bench.aggregateIn(n % bench.shards())).toList();
		for (int writer = 0; writer < WRITERS; writer++) {
			int offset = writer;
			this.running.add(this.writers.submit(() -> write(offset)));
		}
	}

	/** How many appends were acknowledged. */
	int committed() {
		return this.committed.get();
	}

	/** Lets each finish its transaction, and fails if one of them has failed. */
	void stop() throws Exception {
		this.stopping.set(true);
		for (Future<?> each : this.running) {
			each.get();
		}
	}

	private void write(int offset) {
		for (int n = offset; !this.stopping.get(); n++) {
			try {
				this.bench.append(this.aggregates.get(n % this.aggregates.size()), "letter " + n);
				this.committed.incrementAndGet();
			}
			catch (DataAccessException | TransactionException ex) {
				// The database is away: a service would tell its caller, and go on too.
				Thread.onSpinWait();
			}
		}
	}

	@Override
	public void close() {
		this.stopping.set(true);
		this.writers.close();
	}

}
