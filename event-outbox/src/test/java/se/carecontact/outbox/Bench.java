package se.carecontact.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import se.carecontact.environment.CareEnvironment;
import se.carecontact.environment.Database;

/**
 * A database with an outbox, a topic of its own, and as many relays as a test wants. What
 * is started here is stopped by {@link #close()}.
 */
final class Bench implements AutoCloseable {

	static final String SERVICE = "test-service";

	final String topic = "events-" + UUID.randomUUID();

	final Database database = CareEnvironment.shared().newDatabase("outbox");

	final DataSource dataSource = new DriverManagerDataSource(this.database.jdbcUrl(), this.database.username(),
			this.database.password());

	final JdbcClient jdbc = JdbcClient.create(this.dataSource);

	final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(this.dataSource));

	final WakeUp wakeUp = new WakeUp();

	final OutboxIdentity identity;

	final EventOutbox outbox;

	final Truth truth;

	private final List<OutboxRelay> relays = new ArrayList<>();

	Bench(int shards) {
		this(shards, 3);
	}

	Bench(int shards, int partitions) {
		this.identity = new OutboxSchema(this.dataSource).migrate().identity(SERVICE, new Shards(shards));
		this.outbox = new JdbcEventOutbox(this.dataSource, this.identity.shards(), new TextSerializer(),
				this.wakeUp::signal);
		this.truth = new Truth(this.jdbc);
		createTopic(this.topic, partitions);
	}

	OutboxRelay startRelay() {
		return startRelay(RelayObserver.NONE);
	}

	OutboxRelay startRelay(RelayObserver observer) {
		return startRelay(observer, Duration.ofSeconds(20));
	}

	OutboxRelay startRelay(RelayObserver observer, Duration silenceLimit) {
		OutboxRelay relay = relay(this.dataSource, this.identity, this.wakeUp, observer, silenceLimit,
				CareEnvironment.shared().kafkaBootstrapServers());
		relay.start();
		this.relays.add(relay);
		return relay;
	}

	static OutboxRelay relay(DataSource dataSource, OutboxIdentity identity, WakeUp wakeUp, RelayObserver observer,
			Duration silenceLimit, String bootstrapServers) {
		RelaySettings settings = new RelaySettings(20, Duration.ofMillis(20), Duration.ofMillis(250),
				Duration.ofMillis(200), silenceLimit);
		OutboxProducers producers = new OutboxProducers(identity, Map.of("bootstrap.servers", bootstrapServers));
		return new OutboxRelay(() -> new Relay(dataSource, identity, settings, wakeUp, observer, producers));
	}

	int shards() {
		return this.identity.shards().count();
	}

	/** A new aggregate of that shard. */
	UUID aggregateIn(int shard) {
		return Stream.generate(UUID::randomUUID)
			.filter((aggregate) -> this.identity.shards().of(aggregate) == shard)
			.findFirst()
			.orElseThrow();
	}

	UUID append(UUID aggregate, String value) {
		return inTransaction(() -> this.outbox.append(event(aggregate, value)));
	}

	<T> T inTransaction(Supplier<T> work) {
		return this.transactions.execute((status) -> work.get());
	}

	OutgoingEvent event(UUID aggregate, Object value) {
		return new OutgoingEvent(this.topic, aggregate, "Letter", value, Instant.parse("2026-11-02T08:00:00Z"),
				Map.of("municipality-id", "1080"));
	}

	long unsent() {
		return this.jdbc.sql("SELECT count(*) FROM event_outbox").query(Long.class).single();
	}

	/** The server process behind the session that holds the shard's lock, 0 if none. */
	int lockHolder(int shard) {
		return this.jdbc.sql("""
				SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = ? AND objsubid = 2
				AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""")
			.param(shard)
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	void endSession(int serverProcess) {
		this.jdbc.sql("SELECT pg_terminate_backend(?)").param(serverProcess).query().singleValue();
	}

	TopicReader reader() {
		return new TopicReader(this.topic);
	}

	static void createTopic(String topic, int partitions) {
		try (Admin admin = Admin
			.create(Map.of("bootstrap.servers", CareEnvironment.shared().kafkaBootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.relays.forEach(OutboxRelay::stop);
	}

	/** Text as bytes; anything else can't be serialised. */
	static final class TextSerializer implements Serializer<Object> {

		@Override
		public byte[] serialize(String topic, Object value) {
			return ((String) value).getBytes(StandardCharsets.UTF_8);
		}

	}

}
