package se.carecontact.checker.promise;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.carecontact.schemas.CareHeaders;
import se.carecontact.schemas.CareSerde;
import se.carecontact.schemas.CareTopics;

/**
 * An event as it stands on Kafka.
 *
 * @param topic where
 * @param key of which client or plan
 * @param eventId its id
 * @param seq its place among the events of its aggregate
 * @param occurredAt when what it tells happened, by its service's clock
 * @param publishedAt when it was put on Kafka, by the machine's clock
 * @param value what it tells
 */
public record PublishedEvent(String topic, String key, String eventId, long seq, Instant occurredAt,
		Instant publishedAt, GenericRecord value) {

	/** The same, with another time at which what it tells happened. */
	PublishedEvent happened(Instant at) {
		return new PublishedEvent(this.topic, this.key, this.eventId, this.seq, at, this.publishedAt, this.value);
	}

	/** Its name. */
	public String name() {
		return this.value.getSchema().getName();
	}

	/** Whether it is about a consent of that kind. */
	boolean isConsentOf(String kind) {
		return name().startsWith("Consent") && kind.equals(text("kind"));
	}

	/** A field, as text. */
	String text(String field) {
		return String.valueOf(this.value.get(field));
	}

	/**
	 * Of which aggregate's events it is one: a client's contacts and a client's plans are
	 * counted apart, since two services own them.
	 */
	public String aggregate() {
		return (this.topic.equals(CareTopics.PLAN_EVENTS) ? "plans" : "contacts") + " of " + this.key;
	}

	/**
	 * Reads topics from their beginning to what is now their end, committed records only,
	 * in the order of their partitions.
	 */
	public static List<PublishedEvent> read(String bootstrapServers, String registryUrl, List<String> topics) {
		try (KafkaConsumer<String, Object> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers,
				"isolation.level", "read_committed", "enable.auto.commit", "false"), new StringDeserializer(),
				CareSerde.deserializer(registryUrl))) {
			List<TopicPartition> partitions = topics.stream()
				.flatMap((topic) -> consumer.partitionsFor(topic).stream())
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			List<PublishedEvent> events = new ArrayList<>();
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> {
					if (record.value() != null) {
						events.add(of(record));
					}
				});
			}
			return events;
		}
	}

	private static PublishedEvent of(ConsumerRecord<String, Object> record) {
		return new PublishedEvent(record.topic(), record.key(), header(record, CareHeaders.EVENT_ID),
				Long.parseLong(header(record, CareHeaders.SEQ)), Instant.parse(header(record, CareHeaders.OCCURRED_AT)),
				Instant.ofEpochMilli(record.timestamp()), (GenericRecord) record.value());
	}

	private static String header(ConsumerRecord<String, Object> record, String name) {
		return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

}
