package se.carecontact.environment;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every kind of environment promises; {@code -Dcare.environment=containers} asks the
 * containers the same.
 */
class CareEnvironmentTests {

	private static final String JSON = "application/vnd.schemaregistry.v1+json";

	private final CareEnvironment environment = CareEnvironment.shared();

	private final String topic = "letters-" + UUID.randomUUID();

	@Test
	void a_new_database_is_empty_and_nobody_elses() throws Exception {
		Database one = this.environment.newDatabase("one");
		Database other = this.environment.newDatabase("one");

		execute(one, "CREATE TABLE letter (id int)");

		assertThat(one.jdbcUrl()).isNotEqualTo(other.jdbcUrl());
		assertThat(tables(one)).isEqualTo(1);
		assertThat(tables(other)).isZero();
	}

	@Test
	void a_database_and_its_address_outlive_a_restart_of_the_server() throws Exception {
		Database database = this.environment.newDatabase("kept");
		execute(database, "CREATE TABLE letter (id int)");

		this.environment.postgres().restart();

		assertThat(tables(database)).isEqualTo(1);
	}

	@Test
	void the_server_is_postgresql_18() throws Exception {
		Database database = this.environment.newDatabase("version");

		assertThat(number(database, "SELECT current_setting('server_version_num')::int / 10000")).isEqualTo(18);
	}

	@Test
	void records_and_the_address_outlive_a_restart_of_the_broker() throws Exception {
		createTopic();
		send("before");

		this.environment.broker().restart();
		send("after");

		assertThat(read(2)).containsExactly("before", "after");
	}

	@Test
	void a_transaction_is_seen_when_it_is_committed() throws Exception {
		createTopic();
		Map<String, Object> config = Map.of("bootstrap.servers", this.environment.kafkaBootstrapServers(),
				"transactional.id", this.topic);
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(config, new StringSerializer(),
				new StringSerializer())) {
			producer.initTransactions();
			producer.beginTransaction();
			producer.send(new ProducerRecord<>(this.topic, "aborted"));
			producer.abortTransaction();
			producer.beginTransaction();
			producer.send(new ProducerRecord<>(this.topic, "committed"));
			producer.commitTransaction();
		}

		assertThat(read(1)).containsExactly("committed");
	}

	@Test
	void a_registered_schema_and_the_address_outlive_a_restart_of_the_registry() throws Exception {
		String subject = this.environment.schemaRegistryUrl() + "/subjects/" + this.topic + "/versions";
		HttpResponse<String> registered = send(HttpRequest.newBuilder(URI.create(subject))
			.header("Content-Type", JSON)
			.POST(HttpRequest.BodyPublishers.ofString("{\"schema\": \"\\\"string\\\"\"}"))
			.build());

		this.environment.registry().restart();
		HttpResponse<String> found = send(HttpRequest.newBuilder(URI.create(subject + "/latest")).build());

		assertThat(registered.statusCode()).isEqualTo(200);
		assertThat(found.statusCode()).isEqualTo(200);
		assertThat(found.body()).contains("string");
	}

	private void createTopic() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", this.environment.kafkaBootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic(this.topic, 1, (short) 1))).all().get();
		}
	}

	private void send(String value) throws Exception {
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", this.environment.kafkaBootstrapServers()), new StringSerializer(),
				new StringSerializer())) {
			producer.send(new ProducerRecord<>(this.topic, value)).get();
		}
	}

	private List<String> read(int count) {
		Map<String, Object> config = Map.of("bootstrap.servers", this.environment.kafkaBootstrapServers(), "group.id",
				this.topic, "auto.offset.reset", "earliest", "isolation.level", "read_committed");
		List<String> values = new ArrayList<>();
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(config, new StringDeserializer(),
				new StringDeserializer())) {
			consumer.subscribe(List.of(this.topic));
			Waiting.until(count + " records are read", Duration.ofSeconds(30), () -> {
				for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(100))) {
					values.add(each.value());
				}
				return values.size() >= count;
			});
		}
		return values;
	}

	private static HttpResponse<String> send(HttpRequest request) throws Exception {
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(request, BodyHandlers.ofString());
		}
	}

	private static void execute(Database database, String sql) throws SQLException {
		try (Connection connection = open(database); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static int tables(Database database) throws SQLException {
		return number(database, "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'");
	}

	private static int number(Database database, String sql) throws SQLException {
		try (Connection connection = open(database);
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			result.next();
			return result.getInt(1);
		}
	}

	private static Connection open(Database database) throws SQLException {
		return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
	}

}
