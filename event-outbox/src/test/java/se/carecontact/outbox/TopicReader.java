package se.carecontact.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

import se.carecontact.environment.CareEnvironment;

/** Reads a whole topic as the suite's consumers do: only what is committed. */
final class TopicReader implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private final KafkaConsumer<String, String> consumer;

	private final List<Received> received = new ArrayList<>();

	TopicReader(String topic) {
		this.consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", CareEnvironment.shared().kafkaBootstrapServers(), "isolation.level",
						"read_committed", "auto.offset.reset", "earliest", "reconnect.backoff.max.ms", 200),
				new StringDeserializer(), new StringDeserializer());
		List<TopicPartition> partitions = this.consumer.partitionsFor(topic)
			.stream()
			.map((each) -> new TopicPartition(each.topic(), each.partition()))
			.toList();
		this.consumer.assign(partitions);
	}

	/** Reads until so many records have come, repeats included. */
	List<Received> await(int count) {
		Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofMillis(1)).until(() -> {
			poll();
			return this.received.size() >= count;
		});
		return List.copyOf(this.received);
	}

	/**
	 * Reads to the end of what is visible now. The end is that of the log: beyond a
	 * transaction that is still open this would wait, and fail.
	 */
	List<Received> all() {
		Map<TopicPartition, Long> ends = this.consumer.endOffsets(this.consumer.assignment());
		Awaitility.await().atMost(LIMIT).until(() -> {
			poll();
			return ends.entrySet().stream().allMatch((end) -> this.consumer.position(end.getKey()) >= end.getValue());
		});
		return List.copyOf(this.received);
	}

	private void poll() {
		this.consumer.poll(Duration.ofMillis(50)).forEach((each) -> this.received.add(Received.of(each)));
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
