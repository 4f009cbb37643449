package se.carecontact.contact.support;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.carecontact.schemas.CareSerde;
import se.carecontact.schemas.CareTopics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the service has published, read from Kafka as any consumer would. */
public final class PublishedEvents {

	private static final Set<String> OF_DEADLINES = Set.of("DutiesOpened", "DutiesChanged", "DutiesCancelled",
			"DutyFulfilled", "DutyDueSoon", "DutyOverdue");

	private final List<Published> all = new CopyOnWriteArrayList<>();

	public static PublishedEvents listen(String bootstrapServers, String registryUrl) {
		PublishedEvents events = new PublishedEvents();
		KafkaConsumer<String, Object> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
				new StringDeserializer(), CareSerde.deserializer(registryUrl));
		List<TopicPartition> partitions = new ArrayList<>();
		for (String topic : List.of(CareTopics.CLIENTS, CareTopics.CONTACT_EVENTS)) {
			consumer.partitionsFor(topic)
				.forEach((info) -> partitions.add(new TopicPartition(topic, info.partition())));
		}
		consumer.assign(partitions);
		consumer.seekToBeginning(partitions);
		Thread.ofPlatform().daemon().name("published-events").start(() -> {
			while (true) {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> events.all.add(Published.of(record)));
			}
		});
		return events;
	}

	/** All so far. */
	public List<Published> all() {
		return List.copyOf(this.all);
	}

	/** A client's events on both topics so far, in the order of their seq. */
	public List<Published> of(UUID clientId) {
		return this.all.stream()
			.filter((event) -> event.key().equals(clientId.toString()))
			.sorted((left, right) -> Long.compare(left.seq(), right.seq()))
			.toList();
	}

	/**
	 * Waits until the client's events are these, in this order, and no others; but for
	 * those about duties' deadlines, which follow nearly every fact.
	 */
	public void awaitNames(UUID clientId, String... names) {
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(of(clientId)).extracting(Published::name)
				.filteredOn((name) -> !OF_DEADLINES.contains(name))
				.containsExactly(names));
	}

	/** Waits for the client's latest event of a type. */
	public <T extends SpecificRecord> T awaitLast(UUID clientId, Class<T> type) {
		await().atMost(Duration.ofSeconds(20))
			.until(() -> of(clientId).stream().anyMatch((event) -> type.isInstance(event.value())));
		return of(clientId).stream()
			.map(Published::value)
			.filter(type::isInstance)
			.map(type::cast)
			.reduce((earlier, later) -> later)
			.orElseThrow();
	}

	/**
	 * One record.
	 *
	 * @param topic where
	 * @param key the client
	 * @param headers as text
	 * @param value the event; null is a tombstone
	 */
	public record Published(String topic, String key, Map<String, String> headers, SpecificRecord value) {

		static Published of(ConsumerRecord<String, Object> record) {
			Map<String, String> headers = new java.util.HashMap<>();
			record.headers()
				.forEach((header) -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
			return new Published(record.topic(), record.key(), headers, (SpecificRecord) record.value());
		}

		public String name() {
			return (this.value != null) ? this.value.getSchema().getName() : "Tombstone";
		}

		public long seq() {
			return Long.parseLong(this.headers.get("seq"));
		}

	}

}
