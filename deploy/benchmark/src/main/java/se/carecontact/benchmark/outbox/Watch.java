package se.carecontact.benchmark.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads what is committed in a topic, as a consumer of the suite does, and notes when
 * each event was first seen. What the contender says of itself is not believed: order,
 * loss and repeats are judged by what comes out.
 */
final class Watch implements AutoCloseable {

	private final KafkaConsumer<byte[], byte[]> consumer;

	private final int keys;

	private final long[] lastOfKey;

	private final AtomicLongArray seenOfKey;

	private final Thread thread;

	/** Microseconds of the wall clock, by the event's number; 0 where not yet seen. */
	private volatile long[] seenAt = new long[1 << 16];

	private volatile long seen;

	private volatile long firstSeenAt;

	private volatile long lastSeenAt;

	private volatile long reordered;

	private volatile long repeated;

	private volatile boolean closing;

	Watch(String bootstrapServers, String topic, int partitions, int keys) {
		this.keys = keys;
		this.lastOfKey = new long[keys];
		this.seenOfKey = new AtomicLongArray(keys);
		Arrays.fill(this.lastOfKey, -1);
		this.consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed", "auto.offset.reset",
						"earliest", "max.poll.records", 5000),
				new ByteArrayDeserializer(), new ByteArrayDeserializer());
		List<TopicPartition> all = IntStream.range(0, partitions)
			.mapToObj((partition) -> new TopicPartition(topic, partition))
			.toList();
		this.consumer.assign(all);
		this.thread = Thread.ofPlatform().daemon().name("watch").start(this::read);
	}

	/** How many different events came out. */
	long seen() {
		return this.seen;
	}

	/** How many of each key came out. */
	long[] seenOfKeys() {
		return IntStream.range(0, this.keys).mapToLong(this.seenOfKey::get).toArray();
	}

	/** When the first one did, in microseconds of the wall clock. */
	long firstSeenAt() {
		return this.firstSeenAt;
	}

	/** When the last new one did, in microseconds of the wall clock. */
	long lastSeenAt() {
		return this.lastSeenAt;
	}

	/** How many came out first after a later one of their key. */
	long reordered() {
		return this.reordered;
	}

	/** How many came out again. */
	long repeated() {
		return this.repeated;
	}

	/** When an event was first seen, in microseconds of the wall clock; 0 if not yet. */
	long seenAt(long index) {
		long[] all = this.seenAt;
		return (index < all.length) ? all[(int) index] : 0;
	}

	private void read() {
		while (!this.closing) {
			ConsumerRecords<byte[], byte[]> records = this.consumer.poll(Duration.ofMillis(100));
			if (!records.isEmpty()) {
				long now = micros(Instant.now());
				records.forEach((record) -> note(record, now));
			}
		}
		this.consumer.close();
	}

	private void note(ConsumerRecord<byte[], byte[]> record, long now) {
		long index = index(record.value());
		long[] all = roomFor(index);
		if (all[(int) index] != 0) {
			this.repeated++;
			return;
		}
		all[(int) index] = now;
		int key = (int) (index % this.keys);
		if (index < this.lastOfKey[key]) {
			this.reordered++;
		}
		this.lastOfKey[key] = Math.max(index, this.lastOfKey[key]);
		this.seenOfKey.incrementAndGet(key);
		if (this.seen == 0) {
			this.firstSeenAt = now;
		}
		this.lastSeenAt = now;
		this.seen++;
	}

	private long[] roomFor(long index) {
		long[] all = this.seenAt;
		if (index >= all.length) {
			all = Arrays.copyOf(all, (int) Math.max(index + 1, 2L * all.length));
			this.seenAt = all;
		}
		return all;
	}

	/** The digits before the bar. */
	private static long index(byte[] value) {
		long index = 0;
		for (int at = 0; at < value.length; at++) {
			byte digit = value[at];
			if (digit >= '0' && digit <= '9') {
				index = index * 10 + digit - '0';
			}
			else if (digit == '|') {
				return index;
			}
		}
		throw new IllegalStateException("An event came out that nobody wrote");
	}

	static long micros(Instant moment) {
		return moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1000;
	}

	@Override
	public void close() {
		this.closing = true;
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
