package se.carecontact.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One owned shard's line to Kafka: its producer, or the pause before another is started.
 * What waits for Kafka is done on a thread of its own, one thing at a time, so that no
 * shard waits for another; all else belongs to the relay's thread. Trouble with Kafka is
 * tried again for ever.
 */
final class ShardLine implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(ShardLine.class);

	/**
	 * After a transaction. Kafka takes some milliseconds to end one after it has said
	 * that it will, and keeps the first record of the next one waiting for 20 ms if it
	 * comes meanwhile. What comes in a somewhat longer pause goes together: at busy
	 * times, fewer and larger transactions.
	 */
	private static final Duration REST = Duration.ofMillis(8);

	private final int shard;

	private final IntFunction<ShardProducer> producers;

	private final Runnable ended;

	private final ExecutorService worker;

	private final Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2));

	private volatile @Nullable ShardProducer producer;

	private volatile boolean closed;

	private @Nullable CompletableFuture<List<OutboxRow>> underWay;

	private long notBefore = System.nanoTime();

	private long restedAt = System.nanoTime();

	private int failures;

	/**
	 * A line without a producer yet.
	 * @param ended called whenever something that was begun here has ended
	 */
	ShardLine(int shard, IntFunction<ShardProducer> producers, Runnable ended) {
		this.shard = shard;
		this.producers = producers;
		this.ended = ended;
		this.worker = Executors
			.newSingleThreadExecutor(Thread.ofPlatform().name("event-outbox-shard-" + shard).daemon().factory());
	}

	/** Begins to start the producer if there is none, unless that has just failed. */
	void startMissingProducer() {
		if (this.producer == null && !isBusy() && System.nanoTime() - this.notBefore >= 0) {
			begin(this::startProducer);
		}
	}

	/** Whether rows may be read and published now. */
	boolean isReady() {
		return this.producer != null && !isBusy() && nanosToRest() <= 0;
	}

	/** How long it is until rows may be read again; nothing or less if they may. */
	long nanosToRest() {
		return this.restedAt - System.nanoTime();
	}

	/** Whether something is under way, or has ended and was not taken yet. */
	boolean isBusy() {
		return this.underWay != null;
	}

	/** Begins to publish the rows; the line is ready. */
	void publish(List<OutboxRow> rows) {
		ShardProducer started = this.producer;
		if (started == null) {
			throw new IllegalStateException("Shard " + this.shard + " has no producer");
		}
		begin(() -> {
			started.publish(rows);
			return rows;
		});
	}

	/**
	 * What has been published since this was asked last. The line is then ready again, so
	 * the rows are deleted before more are read.
	 * @throws KafkaException if what was begun has failed; after a while it may be tried
	 * again
	 */
	List<OutboxRow> takePublished() {
		CompletableFuture<List<OutboxRow>> begun = this.underWay;
		if (begun == null || !begun.isDone()) {
			return List.of();
		}
		this.underWay = null;
		try {
			List<OutboxRow> published = begun.join();
			succeeded(published);
			return published;
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof KafkaException reason) {
				failed(reason);
				throw reason;
			}
			throw ex;
		}
	}

	private void begin(Supplier<List<OutboxRow>> work) {
		CompletableFuture<List<OutboxRow>> begun = CompletableFuture.supplyAsync(work, this.worker);
		this.underWay = begun;
		begun.whenComplete((rows, failure) -> this.ended.run());
	}

	/** Fences the shard's earlier owners. */
	private List<OutboxRow> startProducer() {
		ShardProducer started = this.producers.apply(this.shard);
		this.producer = started;
		if (this.closed) {
			started.close();
		}
		return List.of();
	}

	private void succeeded(List<OutboxRow> published) {
		if (published.isEmpty()) {
			return;
		}
		if (this.failures > 0) {
			log.info("Shard {} sends again, after {} failures", this.shard, this.failures);
		}
		this.failures = 0;
		this.backoff.reset();
		this.restedAt = System.nanoTime() + REST.toNanos();
	}

	private void failed(KafkaException reason) {
		closeProducer();
		this.notBefore = System.nanoTime() + this.backoff.next().toNanos();
		if (this.failures++ == 0) {
			log.warn("Shard {} can't send to Kafka and tries again until it can: {}", this.shard, reason.toString());
		}
		else {
			log.debug("Shard {} still can't send to Kafka", this.shard, reason);
		}
	}

	private void closeProducer() {
		ShardProducer started = this.producer;
		if (started != null) {
			started.close();
			this.producer = null;
		}
	}

	/** Ends the line at once; what is under way is broken off. */
	@Override
	public void close() {
		this.closed = true;
		closeProducer();
		this.worker.shutdown();
	}

}
