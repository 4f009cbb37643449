package se.carecontact.integration.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.apache.camel.impl.DefaultCamelContext;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
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

/** Several consumers of one feed: nothing is lost, and each client's order is kept. */
class SideBySideTests {

	private static final Duration LONG = Duration.ofSeconds(60);

	private static final int EACH = 20;

	private final String topic = "side-by-side-" + UUID.randomUUID();

	private final List<String> clients = IntStream.range(0, 30).mapToObj((n) -> UUID.randomUUID().toString()).toList();

	/** By client, in the order they were taken, without repeats. */
	private final Map<String, Set<Integer>> taken = new ConcurrentHashMap<>();

	private final Set<String> threads = ConcurrentHashMap.newKeySet();

	private volatile String failing = "";

	private volatile int failures;

	private final String brokers = CareEnvironment.shared().kafkaBootstrapServers();

	private final DefaultCamelContext camel = new DefaultCamelContext();

	@BeforeEach
	void makeTopic() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", this.brokers))) {
			admin.createTopics(List.of(new NewTopic(this.topic, 6, (short) 1))).all().get();
		}
	}

	@AfterEach
	void stop() {
		this.camel.stop();
	}

	@Test
	void each_clients_records_are_taken_in_order_while_consumers_come_and_the_feed_begins_anew() throws Exception {
		this.failing = this.clients.getFirst() + " 7";
		send(0, EACH / 2);
		start();
		// Patience ends, and the whole feed begins anew, some times.
		await().atMost(LONG).until(() -> this.failures > 12);
		send(EACH / 2, EACH);
		this.failing = "";

		await().atMost(LONG)
			.untilAsserted(() -> assertThat(this.clients).allSatisfy((client) -> assertThat(of(client))
				.containsExactlyElementsOf(IntStream.range(0, EACH).boxed().toList())));
		assertThat(this.threads).hasSizeGreaterThan(1);
	}

	private List<Integer> of(String client) {
		Set<Integer> numbers = this.taken.getOrDefault(client, Set.of());
		synchronized (numbers) {
			return List.copyOf(numbers);
		}
	}

	private void start() throws Exception {
		FeedProperties properties = new FeedProperties(this.brokers, Duration.ofMillis(200), Duration.ofSeconds(60),
				Duration.ofSeconds(6), Duration.ofSeconds(1), Duration.ofMillis(100), 3);
		this.camel.addComponent("kafka", new KafkaConfig().kafka(properties));
		Feed feed = new Feed(this.topic, Set.of(this.topic), new FourAtOnce(), true);
		this.camel.addRoutes(
				new FeedRoutes(List.of(() -> List.of(feed)), new TransactionTemplate(new NoDatabase()), properties));
		this.camel.start();
	}

	private void take(IncomingRecord record) {
		String value = new String(record.value(), StandardCharsets.UTF_8);
		if (value.equals(this.failing)) {
			this.failures++;
			throw new IllegalStateException("the database fails");
		}
		this.threads.add(Thread.currentThread().getName());
		Set<Integer> numbers = this.taken.computeIfAbsent(value.split(" ")[0],
				(client) -> Collections.synchronizedSet(new LinkedHashSet<>()));
		numbers.add(Integer.valueOf(value.split(" ")[1]));
	}

	private void send(int from, int to) throws Exception {
		List<Future<?>> sent = new ArrayList<>();
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of("bootstrap.servers", this.brokers),
				new StringSerializer(), new StringSerializer())) {
			for (int number = from; number < to; number++) {
				for (String client : this.clients) {
					sent.add(producer.send(new ProducerRecord<>(this.topic, client, client + " " + number)));
				}
			}
			for (Future<?> each : sent) {
				each.get();
			}
		}
	}

	/** Gathers some of a poll before it takes them. */
	private final class FourAtOnce implements RecordSink {

		@Override
		public int atOnce() {
			return 4;
		}

		@Override
		public void take(IncomingRecord record) {
			SideBySideTests.this.take(record);
		}

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
