package se.carecontact.outbox;

import java.time.Duration;
import java.util.function.IntFunction;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One owned shard's line to Kafka: its producer, or the pause before another is started.
 * Trouble with Kafka is tried again for ever.
 */
final class ShardLine implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(ShardLine.class);

	private final int shard;

	private final IntFunction<ShardProducer> producers;

	private final Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2));

	private @Nullable ShardProducer producer;

	private long notBefore = System.nanoTime();

	private int failures;

	ShardLine(int shard, IntFunction<ShardProducer> producers) {
		this.shard = shard;
		this.producers = producers;
	}

	/** Whether it is worth trying now; after a failure, not for a while. */
	boolean isDue() {
		return System.nanoTime() - this.notBefore >= 0;
	}

	/**
	 * The producer, started if there is none. Starting fences the shard's earlier owners.
	 * @throws KafkaException if Kafka does not let it start within its time
	 */
	ShardProducer producer() {
		if (this.producer == null) {
			this.producer = this.producers.apply(this.shard);
		}
		return this.producer;
	}

	void succeeded() {
		if (this.failures > 0) {
			log.info("Shard {} sends again, after {} failures", this.shard, this.failures);
		}
		this.failures = 0;
		this.backoff.reset();
	}

	void failed(Exception reason) {
		close();
		this.notBefore = System.nanoTime() + this.backoff.next().toNanos();
		if (this.failures++ == 0) {
			log.warn("Shard {} can't send to Kafka and tries again until it can: {}", this.shard, reason.toString());
		}
		else {
			log.debug("Shard {} still can't send to Kafka", this.shard, reason);
		}
	}

	@Override
	public void close() {
		if (this.producer != null) {
			this.producer.close();
			this.producer = null;
		}
	}

}
