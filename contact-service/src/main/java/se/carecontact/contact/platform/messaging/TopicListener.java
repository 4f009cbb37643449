package se.carecontact.contact.platform.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Polls every topic that a feature reads, as one consumer, on a thread of its own: a
 * platform thread, since polling pins one for as long as nothing comes. An offset is
 * committed only after the database has; a crash between the two repeats records, which
 * their seq drops. While the database or the registry is away the record is tried again
 * in place, below the broker's patience; then the consumer starts anew from the last
 * committed offset.
 */
@Component
class TopicListener implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(TopicListener.class);

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final ConsumerFactory consumers;

	private final RecordHandler handler;

	private CountDownLatch stopped = new CountDownLatch(0);

	private @Nullable Thread thread;

	private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;

	TopicListener(ConsumerFactory consumers, RecordHandler handler) {
		this.consumers = consumers;
		this.handler = handler;
	}

	@Override
	public synchronized void start() {
		this.stopped = new CountDownLatch(1);
		this.thread = Thread.ofPlatform().name("topic-listener").start(this::run);
	}

	@Override
	public synchronized void stop() {
		this.stopped.countDown();
		KafkaConsumer<byte[], byte[]> polling = this.consumer;
		if (polling != null) {
			polling.wakeup();
		}
		Thread running = this.thread;
		if (running != null) {
			join(running);
			this.thread = null;
		}
	}

	private static void join(Thread running) {
		try {
			running.join(Duration.ofSeconds(15));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null;
	}

	private void run() {
		while (isOn()) {
			try (KafkaConsumer<byte[], byte[]> polling = this.consumers.create()) {
				this.consumer = polling;
				polling.subscribe(this.handler.topics());
				while (isOn()) {
					take(polling, polling.poll(Duration.ofSeconds(1)));
				}
			}
			catch (WakeupException ex) {
				LOG.debug("Woken to stop");
			}
			catch (InterruptException ex) {
				return;
			}
			catch (RuntimeException ex) {
				LOG.warn("Reading {} starts anew after {}", this.handler.topics(), ex.getClass().getName());
				pause();
			}
		}
	}

	private void take(KafkaConsumer<byte[], byte[]> polling, ConsumerRecords<byte[], byte[]> records) {
		for (TopicPartition partition : records.partitions()) {
			for (ConsumerRecord<byte[], byte[]> record : records.records(partition)) {
				if (!handleUntilDone(record)) {
					return;
				}
				polling.commitSync(Map.of(partition, new OffsetAndMetadata(record.offset() + 1)));
			}
		}
	}

	/** Whether it was handled; not where the service stops first. */
	private boolean handleUntilDone(ConsumerRecord<byte[], byte[]> record) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (isOn()) {
			try {
				this.handler.handle(record);
				return true;
			}
			catch (RuntimeException ex) {
				if (System.nanoTime() > deadline) {
					throw ex;
				}
				LOG.warn("{}-{}@{} is tried again after {}", record.topic(), record.partition(), record.offset(),
						ex.getClass().getName());
				pause();
			}
		}
		return false;
	}

	private boolean isOn() {
		return this.stopped.getCount() > 0;
	}

	private void pause() {
		try {
			if (this.stopped.await(1, TimeUnit.SECONDS)) {
				LOG.debug("Told to stop");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
