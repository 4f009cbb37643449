package se.carecontact.schemas;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.carecontact.environment.CareEnvironment;
import se.carecontact.schemas.TopicSetup.Change;
import se.carecontact.schemas.TopicSetup.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The topics on a real broker, and every event through one.
 */
class TopicSetupTests {

	private static String bootstrapServers;

	private Admin admin;

	@BeforeAll
	static void setUp() {
		bootstrapServers = CareEnvironment.shared().kafkaBootstrapServers();
		TopicSetup.createAll(bootstrapServers);
	}

	@BeforeEach
	void connect() {
		this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
	}

	@AfterEach
	void disconnect() {
		this.admin.close();
	}

	@Test
	void a_missing_topic_is_created_with_six_partitions_and_the_others_are_left() throws Exception {
		this.admin.deleteTopics(List.of(CareTopics.PRIMARY_CARE_EVENTS)).all().get();
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> !this.admin.listTopics().names().get().contains(CareTopics.PRIMARY_CARE_EVENTS));

		assertThat(TopicSetup.createAll(bootstrapServers)).containsExactly(
				new Outcome(CareTopics.CLIENTS, Change.UNCHANGED, 6),
				new Outcome(CareTopics.CONTACT_EVENTS, Change.UNCHANGED, 6),
				new Outcome(CareTopics.PLAN_EVENTS, Change.UNCHANGED, 6),
				new Outcome(CareTopics.PRIMARY_CARE_EVENTS, Change.CREATED, 6));
		assertThat(this.admin.describeTopics(CareTopics.ALL).allTopicNames().get().values())
			.allSatisfy((topic) -> assertThat(topic.partitions()).hasSize(6));
	}

	@Test
	void the_clients_topic_is_compacted_and_the_others_are_kept_for_thirty_days() throws Exception {
		assertThat(setting(CareTopics.CLIENTS, "cleanup.policy")).isEqualTo("compact");
		for (String topic : List.of(CareTopics.CONTACT_EVENTS, CareTopics.PLAN_EVENTS,
				CareTopics.PRIMARY_CARE_EVENTS)) {
			assertThat(setting(topic, "cleanup.policy")).isEqualTo("delete");
			assertThat(setting(topic, "retention.ms")).isEqualTo(Long.toString(Duration.ofDays(30).toMillis()));
		}
	}

	@Test
	void a_second_set_up_changes_nothing_and_a_setting_that_was_changed_is_set_anew() throws Exception {
		set(CareTopics.PLAN_EVENTS, "retention.ms", "60000");
		assertThat(TopicSetup.createAll(bootstrapServers)).extracting(Outcome::change)
			.containsExactly(Change.UNCHANGED, Change.UNCHANGED, Change.SET_ANEW, Change.UNCHANGED);
		awaitSetting(CareTopics.PLAN_EVENTS, "retention.ms", Long.toString(Duration.ofDays(30).toMillis()));
		assertThat(TopicSetup.createAll(bootstrapServers)).extracting(Outcome::change).containsOnly(Change.UNCHANGED);
	}

	@Test
	void a_broker_that_does_not_answer_is_told_in_a_sentence() {
		assertThatExceptionOfType(TopicsFailed.class)
			.isThrownBy(() -> TopicSetup.createAll("localhost:1", Duration.ofSeconds(2)))
			.withMessageStartingWith("The topics could not be set up at localhost:1");
	}

	@Test
	void all_events_of_a_topic_travel_on_it_in_the_order_they_were_sent() throws Exception {
		String registryUrl = CareEnvironment.shared().schemaRegistryUrl();
		SchemaRegistration.registerAll(registryUrl);
		String client = UUID.randomUUID().toString();
		List<EventType> types = EventCatalogue.all()
			.stream()
			.filter((type) -> type.topic().equals(CareTopics.CONTACT_EVENTS))
			.toList();
		List<SpecificRecord> sent = types.stream().map(SampleEvents::full).toList();
		try (KafkaProducer<String, Object> producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers),
				new StringSerializer(), CareSerde.serializer(registryUrl))) {
			sent.forEach((event) -> producer.send(new ProducerRecord<>(CareTopics.CONTACT_EVENTS, client, event)));
		}
		// By text: the lists that Avro reads can't compare records with optional days.
		assertThat(readAll(CareTopics.CONTACT_EVENTS, client, sent.size(), registryUrl)).extracting(Object::toString)
			.containsExactlyElementsOf(sent.stream().map(Object::toString).toList());
	}

	@Test
	void an_event_of_two_years_ago_is_on_no_topic_any_longer() throws Exception {
		String topic = topicLike(CareTopics.CONTACT_EVENTS, Map.of());
		Instant then = Instant.now().minus(Duration.ofDays(730));
		send(topic, then, "client", "an event of then");
		send(topic, then.plus(Duration.ofDays(1)), "client", "one of the next day");

		Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> values(topic).isEmpty());
		send(topic, Instant.now(), "client", "an event of today");
		assertThat(values(topic)).containsExactly("an event of today");
	}

	@Test
	void an_erased_client_and_a_replaced_name_are_on_the_clients_topic_no_longer() throws Exception {
		// The tombstone itself tells nothing, and goes by the clock of the cleaner.
		String topic = topicLike(CareTopics.CLIENTS, Map.of("delete.retention.ms", "1"));
		Instant then = Instant.now().minus(Duration.ofDays(730));
		send(topic, then, "erased", "a name and a number");
		send(topic, then, "renamed", "the name before");
		send(topic, then.plus(Duration.ofHours(1)), "erased", null);
		send(topic, then.plus(Duration.ofHours(1)), "renamed", "the name now");
		// Only what comes later than a day closes the file in which those stand.
		send(topic, then.plus(Duration.ofDays(3)), "other", "another client");

		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> values(topic).equals(List.of("the name now", "another client")));
	}

	/** A topic of one partition with the settings of one of ours, but for some. */
	private String topicLike(String like, Map<String, String> but) throws Exception {
		String topic = "like-" + like + "-" + UUID.randomUUID();
		Map<String, String> settings = new HashMap<>(TopicSettings.of(like));
		settings.putAll(but);
		this.admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(settings))).all().get();
		return topic;
	}

	private static void send(String topic, Instant at, String key, String value) throws Exception {
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers),
				new StringSerializer(), new StringSerializer())) {
			producer.send(new ProducerRecord<>(topic, 0, at.toEpochMilli(), key, value)).get();
		}
	}

	/** All that a reader from the beginning is given, but for tombstones. */
	private List<String> values(String topic) throws Exception {
		TopicPartition partition = new TopicPartition(topic, 0);
		long end = this.admin.listOffsets(Map.of(partition, OffsetSpec.latest())).all().get().get(partition).offset();
		List<String> values = new ArrayList<>();
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers),
				new StringDeserializer(), new StringDeserializer())) {
			consumer.assign(List.of(partition));
			consumer.seekToBeginning(List.of(partition));
			while (consumer.position(partition) < end) {
				for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
					if (record.value() != null) {
						values.add(record.value());
					}
				}
			}
		}
		return values;
	}

	private static List<Object> readAll(String topic, String key, int count, String registryUrl) {
		List<Object> read = new ArrayList<>();
		try (KafkaConsumer<String, Object> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers,
				"group.id", "test-" + key, "auto.offset.reset", "earliest"), new StringDeserializer(),
				CareSerde.deserializer(registryUrl))) {
			consumer.subscribe(List.of(topic));
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
				for (ConsumerRecord<String, Object> record : consumer.poll(Duration.ofMillis(200))) {
					if (record.key().equals(key)) {
						read.add(record.value());
					}
				}
				return read.size() >= count;
			});
		}
		return read;
	}

	private void set(String topic, String name, String value) throws Exception {
		AlterConfigOp change = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
		this.admin.incrementalAlterConfigs(Map.of(resource(topic), List.of(change))).all().get();
		awaitSetting(topic, name, value);
	}

	private void awaitSetting(String topic, String name, String value) {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> setting(topic, name).equals(value));
	}

	private String setting(String topic, String name) throws Exception {
		Config config = this.admin.describeConfigs(List.of(resource(topic))).all().get().get(resource(topic));
		return config.get(name).value();
	}

	private static ConfigResource resource(String topic) {
		return new ConfigResource(ConfigResource.Type.TOPIC, topic);
	}

}
