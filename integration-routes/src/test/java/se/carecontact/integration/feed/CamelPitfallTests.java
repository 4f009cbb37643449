package se.carecontact.integration.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.camel.component.kafka.KafkaEndpoint;
import org.apache.camel.component.kafka.PollOnError;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.PausableDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.carecontact.environment.CareEnvironment;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The pitfalls of camel-kafka that reliability.md lists, each kept out by how the feeds
 * are set up: the routes of the suite with a sink of the test's, on a real broker.
 */
class CamelPitfallTests {

	private static final Duration LONG = Duration.ofSeconds(60);

	private final String topic = "pitfall-" + UUID.randomUUID();

	private final List<String> taken = Collections.synchronizedList(new ArrayList<>());

	private final List<Integer> together = Collections.synchronizedList(new ArrayList<>());

	private volatile int atOnce = 1;

	private volatile String failing = "";

	private volatile int failures;

	private final String brokers = CareEnvironment.shared().kafkaBootstrapServers();

	private final DefaultCamelContext camel = new DefaultCamelContext();

	@BeforeEach
	void makeTopic() throws Exception {
		try (Admin admin = admin()) {
			admin.createTopics(List.of(new NewTopic(this.topic, 1, (short) 1))).all().get();
		}
	}

	@AfterEach
	void stop() {
		this.camel.stop();
	}

	/** Batching, with and without breakOnFirstError, lost the whole batch. */
	@Test
	void a_poll_in_which_one_record_fails_is_taken_whole_and_in_order_once_it_is_mended() throws Exception {
		this.failing = "4";
		send(1, 10);
		start();
		await().atMost(LONG).until(() -> this.failures > 12);
		this.failing = "";

		await().atMost(LONG).until(() -> Set.copyOf(this.taken).containsAll(numbers(1, 10)));
		assertThat(this.taken.stream().distinct()).containsExactlyElementsOf(numbers(1, 10));
	}

	/** What is gathered is lost together where it is not kept together. */
	@Test
	void records_taken_together_are_taken_one_by_one_if_one_fails_and_none_is_passed_over() throws Exception {
		this.atOnce = 4;
		this.failing = "6";
		send(1, 10);
		start();
		// Patience ended more than once, with something gathered.
		await().atMost(LONG).until(() -> this.failures > 12);
		assertThat(this.together).contains(4);
		assertThat(committed()).isLessThanOrEqualTo(5);
		this.failing = "";

		await().atMost(LONG).until(() -> committed() == 10);
		assertThat(this.taken.stream().distinct()).containsExactlyElementsOf(numbers(1, 10));
	}

	/** Camel's own commits passed a record that was handed over and not kept. */
	@Test
	void no_offset_is_committed_past_a_record_that_was_not_kept_not_at_a_stop_either() throws Exception {
		this.failing = "4";
		send(1, 10);
		start();
		// Patience ended more than once, so the route was stopped and started with it.
		await().atMost(LONG).until(() -> this.failures > 12);
		this.camel.stop();

		assertThat(committed()).isLessThanOrEqualTo(3);
	}

	/** What is committed by itself may not have been kept. */
	@Test
	void what_was_kept_is_committed_by_hand_and_taken_once() throws Exception {
		send(1, 5);
		start();

		await().atMost(LONG).until(() -> committed() == 5);
		assertThat(this.taken).containsExactlyElementsOf(numbers(1, 5));
		KafkaConfiguration set = endpoint().getConfiguration();
		assertThat(set.isAutoCommitEnable()).isFalse();
		assertThat(set.isAllowManualCommit()).isTrue();
	}

	/** A new channel that begins at the end loses all that was told before. */
	@Test
	void a_feed_that_never_read_begins_at_the_beginning() throws Exception {
		send(1, 3);
		start();

		await().atMost(LONG).until(() -> this.taken.size() == 3);
	}

	/** A relay that was fenced leaves records that never were. */
	@Test
	void what_a_producer_took_back_is_never_taken() throws Exception {
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", this.brokers, "transactional.id", this.topic), new StringSerializer(),
				new StringSerializer())) {
			producer.initTransactions();
			producer.beginTransaction();
			producer.send(new ProducerRecord<>(this.topic, "client", "never was")).get();
			producer.abortTransaction();
			producer.beginTransaction();
			producer.send(new ProducerRecord<>(this.topic, "client", "was")).get();
			producer.commitTransaction();
		}
		start();

		await().atMost(LONG).until(() -> this.taken.contains("was"));
		assertThat(this.taken).containsExactly("was");
	}

	/**
	 * A failed exchange made Camel recreate its consumer, or go on without the record.
	 */
	@Test
	void no_exception_of_the_database_reaches_camels_consumer() throws Exception {
		start();
		this.failing = "1";
		Object answer = this.camel.createProducerTemplate()
			.request("direct:ingest-" + this.topic,
					(exchange) -> exchange.getMessage()
						.setBody(new IncomingRecord(this.topic, 0, 0, null, "1".getBytes(StandardCharsets.UTF_8),
								Map.of())))
			.getMessage()
			.getBody();

		assertThat(answer).isEqualTo(false);
		assertThat(this.failures).isPositive();
	}

	/**
	 * ThrottlingExceptionRoutePolicy lost the record; pausable began anew from the start.
	 */
	@Test
	void feeds_are_streaming_and_have_no_policy_nor_pauses() throws Exception {
		start();

		KafkaConfiguration set = endpoint().getConfiguration();
		assertThat(set.isBatching()).isFalse();
		assertThat(set.isBreakOnFirstError()).isFalse();
		assertThat(this.camel.getRoutes()).hasSize(2)
			.allSatisfy((route) -> assertThat(route.getRoutePolicyList()).isNullOrEmpty());
		assertThat(this.camel.getRouteDefinitions()).hasSize(2)
			.allSatisfy((route) -> assertThat(
					ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), PausableDefinition.class))
				.isEmpty());
		assertThat(this.camel.getComponent("kafka", KafkaComponent.class).getKafkaManualCommitFactory())
			.isInstanceOf(PlainCommit.Factory.class);
	}

	/**
	 * By its setting DISCARD, Camel seeks past what it could not poll. No poll of bytes
	 * fails by itself, so the setting is looked at.
	 */
	@Test
	void a_poll_that_fails_is_made_anew_and_passes_no_record() throws Exception {
		start();

		assertThat(endpoint().getConfiguration().getPollOnError()).isEqualTo(PollOnError.RECONNECT);
	}

	private KafkaEndpoint endpoint() {
		return (KafkaEndpoint) this.camel.getRoute("from-kafka-" + this.topic).getEndpoint();
	}

	private void start() throws Exception {
		FeedProperties properties = new FeedProperties(this.brokers, Duration.ofMillis(200), Duration.ofSeconds(60),
				Duration.ofSeconds(6), Duration.ofSeconds(1), Duration.ofMillis(100), 1);
		this.camel.addComponent("kafka", new KafkaConfig().kafka(properties));
		Feed feed = new Feed(this.topic, Set.of(this.topic), sink());
		this.camel.addRoutes(
				new FeedRoutes(List.of(() -> List.of(feed)), new TransactionTemplate(new NoDatabase()), properties));
		this.camel.start();
	}

	private RecordSink sink() {
		return new RecordSink() {

			@Override
			public int atOnce() {
				return CamelPitfallTests.this.atOnce;
			}

			@Override
			public void take(IncomingRecord record) {
				CamelPitfallTests.this.take(record);
			}

			@Override
			public void takeAll(List<IncomingRecord> records) {
				CamelPitfallTests.this.together.add(records.size());
				RecordSink.super.takeAll(records);
			}

		};
	}

	private void take(IncomingRecord record) {
		String value = new String(record.value(), StandardCharsets.UTF_8);
		if (value.equals(this.failing)) {
			this.failures++;
			throw new IllegalStateException("the database fails");
		}
		this.taken.add(value);
	}

	private void send(int from, int to) throws Exception {
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of("bootstrap.servers", this.brokers),
				new StringSerializer(), new StringSerializer())) {
			for (String number : numbers(from, to)) {
				producer.send(new ProducerRecord<>(this.topic, "client", number)).get();
			}
		}
	}

	private static List<String> numbers(int from, int to) {
		return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
	}

	/** The offset at which the group would go on; 0 if it has committed none. */
	private long committed() throws Exception {
		try (Admin admin = admin()) {
			OffsetAndMetadata offset = admin.listConsumerGroupOffsets(this.topic)
				.partitionsToOffsetAndMetadata()
				.get()
				.get(new TopicPartition(this.topic, 0));
			return (offset == null) ? 0 : offset.offset();
		}
	}

	private Admin admin() {
		return Admin.create(Map.of("bootstrap.servers", this.brokers));
	}

	/** Transactions of a sink that has no database. */
	private static final class NoDatabase extends AbstractPlatformTransactionManager {

		@Override
		protected Object doGetTransaction() {
			return new Object();
		}

		@Override
		protected void doBegin(Object transaction, TransactionDefinition definition) {
		}

		@Override
		protected void doCommit(DefaultTransactionStatus status) {
		}

		@Override
		protected void doRollback(DefaultTransactionStatus status) {
		}

	}

}
