package se.carecontact.plan.running;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.carecontact.schemas.CareSerde;
import se.carecontact.schemas.CareTopics;

import static org.awaitility.Awaitility.await;

/** Reads {@code care.plan-events} as any consumer would, from the beginning. */
final class PlanEventLog {

	private final KafkaConsumer<String, Object> consumer;

	private final Map<UUID, List<Published>> byClient = new ConcurrentHashMap<>();

	PlanEventLog(String bootstrapServers, String registryUrl) {
		this.consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
				new StringDeserializer(), CareSerde.deserializer(registryUrl));
		List<TopicPartition> partitions = this.consumer.partitionsFor(CareTopics.PLAN_EVENTS)
			.stream()
			.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
			.toList();
		this.consumer.assign(partitions);
		this.consumer.seekToBeginning(partitions);
	}

	/** The client's events, once there are that many. */
	synchronized List<Published> of(UUID clientId, int count) {
		await().atMost(Duration.ofSeconds(30)).until(() -> {
			this.consumer.poll(Duration.ofMillis(50)).forEach(this::note);
			return this.byClient.getOrDefault(clientId, List.of()).size() >= count;
		});
		return List.copyOf(this.byClient.get(clientId));
	}

	/** The client's events up to the one of that type. */
	synchronized List<Published> until(UUID clientId, Class<? extends SpecificRecord> last) {
		await().atMost(Duration.ofSeconds(30)).until(() -> {
			this.consumer.poll(Duration.ofMillis(50)).forEach(this::note);
			return this.byClient.getOrDefault(clientId, List.of())
				.stream()
				.anyMatch((published) -> last.isInstance(published.value()));
		});
		return List.copyOf(this.byClient.get(clientId));
	}

	private void note(ConsumerRecord<String, Object> received) {
		Map<String, String> headers = new ConcurrentHashMap<>();
		received.headers()
			.forEach((header) -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
		this.byClient.computeIfAbsent(UUID.fromString(received.key()), (client) -> new ArrayList<>())
			.add(new Published(received.value(), headers));
	}

	/** An event with its headers. */
	record Published(Object value, Map<String, String> headers) {
	}

}
