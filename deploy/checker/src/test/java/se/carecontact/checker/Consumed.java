package se.carecontact.checker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.carecontact.environment.CareEnvironment;
import se.carecontact.schemas.CareHeaders;
import se.carecontact.schemas.CareSerde;
import se.carecontact.schemas.CareTopics;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a service has published of some clients, as a consumer takes it that keeps to the
 * rule: of each client it drops what is not above the last it saw on the topic.
 *
 * @param events what is left, in the order of the topics
 * @param repeated how many records were dropped
 */
record Consumed(List<Event> events, int repeated) {

	/** Reads both topics of contact-service, from beginning to what is now their end. */
	static Consumed of(Collection<String> clients) {
		return of(clients, List.of(CareTopics.CLIENTS, CareTopics.CONTACT_EVENTS));
	}

	/** Reads one service's topics from their beginning to what is now their end. */
	static Consumed of(Collection<String> clients, List<String> topics) {
		Set<String> wanted = new HashSet<>(clients);
		Map<String, Long> last = new HashMap<>();
		List<Event> events = new ArrayList<>();
		int repeated = 0;
		for (Event event : read(topics)) {
			if (!wanted.contains(event.client())) {
				continue;
			}
			String key = event.topic() + " " + event.client();
			if (event.seq() <= last.getOrDefault(key, 0L)) {
				repeated++;
				continue;
			}
			last.put(key, event.seq());
			events.add(event);
		}
		return new Consumed(events, repeated);
	}

	List<Event> named(String name) {
		return this.events.stream().filter((event) -> event.name().equals(name)).toList();
	}

	/**
	 * Holds it to the promise: each event once, none lacking and none too many.
	 * @param written by client, how many events the outbox has ever been given
	 */
	void isWhole(Map<String, Long> written) {
		assertThat(this.events).extracting(Event::eventId).doesNotHaveDuplicates();
		Map<String, List<Long>> seqs = this.events.stream()
			.collect(Collectors.groupingBy(Event::client, Collectors.mapping(Event::seq, Collectors.toList())));
		assertThat(seqs.keySet()).isEqualTo(written.keySet());
		written.forEach((client, count) -> assertThat(seqs.get(client).stream().sorted()).as("seqs of " + client)
			.containsExactlyElementsOf(LongStream.rangeClosed(1, count).boxed().toList()));
	}

	private static List<Event> read(List<String> topics) {
		CareEnvironment environment = CareEnvironment.shared();
		try (KafkaConsumer<String, Object> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", environment.kafkaBootstrapServers(), "isolation.level", "read_committed",
						"enable.auto.commit", "false"),
				new StringDeserializer(), CareSerde.deserializer(environment.schemaRegistryUrl()))) {
			List<TopicPartition> partitions = topics.stream()
				.flatMap((topic) -> consumer.partitionsFor(topic).stream())
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			List<Event> events = new ArrayList<>();
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> events.add(Event.of(record)));
			}
			return events;
		}
	}

	/**
	 * One record.
	 *
	 * @param topic where
	 * @param client whose
	 * @param eventId its id
	 * @param seq its place among the client's events
	 * @param value what it tells
	 */
	record Event(String topic, String client, String eventId, long seq, GenericRecord value) {

		static Event of(ConsumerRecord<String, Object> record) {
			return new Event(record.topic(), record.key(), header(record, CareHeaders.EVENT_ID),
					Long.parseLong(header(record, CareHeaders.SEQ)), (GenericRecord) record.value());
		}

		String name() {
			return this.value.getSchema().getName();
		}

		private static String header(ConsumerRecord<String, Object> record, String name) {
			return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
		}

	}

}
