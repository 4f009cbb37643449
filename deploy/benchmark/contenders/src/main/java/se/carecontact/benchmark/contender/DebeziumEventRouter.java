package se.carecontact.benchmark.contender;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Debezium Engine with the EventRouter, in the service's own process: logical decoding
 * with pgoutput. An event's row is deleted in the transaction that inserts it, as
 * Debezium's own outbox extension does, since the log keeps it.
 *
 * <p>
 * As it ships, but for what makes it slow to notice: {@code poll.interval.ms} is 10 and
 * not 500. A replica that finds the slot taken tries again each second and not every ten.
 */
final class DebeziumEventRouter implements Contender {

	private final Settings settings;

	private final Pool pool;

	DebeziumEventRouter(Settings settings) {
		this.settings = settings;
		this.pool = new Pool(settings);
	}

	/** With the slot, which keeps what is committed before the engine is there. */
	@Override
	public void prepare() throws SQLException {
		this.pool.inTransaction((connection) -> Aggregates.prepare(connection, this.settings.keys()));
		this.pool.inTransaction((connection) -> {
			try (Statement statement = connection.createStatement()) {
				statement.execute("""
						CREATE TABLE IF NOT EXISTS outboxevent (
						  id uuid PRIMARY KEY, aggregatetype text NOT NULL, aggregateid text NOT NULL,
						  type text NOT NULL, payload bytea)""");
				if (isNew(statement, "SELECT FROM pg_publication WHERE pubname = 'outbox'")) {
					statement.execute("CREATE PUBLICATION outbox FOR TABLE outboxevent");
				}
			}
		});
		this.pool.inTransaction((connection) -> {
			try (Statement statement = connection.createStatement()) {
				if (isNew(statement, "SELECT FROM pg_replication_slots WHERE slot_name = '" + slot() + "'")) {
					statement.execute("SELECT pg_create_logical_replication_slot('" + slot() + "', 'pgoutput')");
				}
			}
		});
	}

	private static boolean isNew(Statement statement, String found) throws SQLException {
		try (ResultSet rows = statement.executeQuery(found)) {
			return !rows.next();
		}
	}

	/** A slot's name is the whole server's. */
	private String slot() {
		return this.settings.topic().replace('-', '_');
	}

	@Override
	public void start() {
		Producer<String, byte[]> producer = new KafkaProducer<>(Producers.config(this.settings), new StringSerializer(),
				new ByteArraySerializer());
		Thread.ofPlatform().daemon().name("engine").start(() -> run(producer));
	}

	/**
	 * Again and again: an engine that finds the slot taken gives up after a while. It has
	 * closed itself when it returns.
	 */
	private void run(Producer<String, byte[]> producer) {
		try {
			while (true) {
				DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
					.using(config())
					.notifying((List<RecordChangeEvent<SourceRecord>> records,
							RecordCommitter<RecordChangeEvent<SourceRecord>> committer) -> publish(producer, records,
									committer))
					.build()
					.run();
				Thread.sleep(100);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void publish(Producer<String, byte[]> producer, List<RecordChangeEvent<SourceRecord>> records,
			RecordCommitter<RecordChangeEvent<SourceRecord>> committer) throws InterruptedException {
		List<Future<?>> sent = new ArrayList<>(records.size());
		for (RecordChangeEvent<SourceRecord> each : records) {
			SourceRecord source = each.record();
			sent.add(producer
				.send(new ProducerRecord<>(source.topic(), String.valueOf(source.key()), bytes(source.value()))));
		}
		try {
			for (Future<?> each : sent) {
				each.get();
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		for (RecordChangeEvent<SourceRecord> each : records) {
			committer.markProcessed(each);
		}
		committer.markBatchFinished();
	}

	private static byte[] bytes(Object value) {
		if (value instanceof ByteBuffer buffer) {
			byte[] bytes = new byte[buffer.remaining()];
			buffer.duplicate().get(bytes);
			return bytes;
		}
		return (byte[]) value;
	}

	private Properties config() {
		// jdbc:postgresql://host:port/name?...
		String[] parts = this.settings.url().replaceFirst("jdbc:postgresql://", "").split("[:/?]");
		Properties config = new Properties();
		config.put("name", slot());
		config.put("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
		config.put("offset.storage", "org.apache.kafka.connect.storage.FileOffsetBackingStore");
		config.put("offset.storage.file.filename", this.settings.folder().resolve(parts[2] + ".offsets").toString());
		config.put("offset.flush.interval.ms", "1000");
		config.put("database.hostname", parts[0]);
		config.put("database.port", parts[1]);
		config.put("database.dbname", parts[2]);
		config.put("database.user", this.settings.username());
		config.put("database.password", this.settings.password().isEmpty() ? "none" : this.settings.password());
		config.put("topic.prefix", "outbox");
		config.put("plugin.name", "pgoutput");
		config.put("slot.name", slot());
		config.put("slot.max.retries", "1000");
		config.put("slot.retry.delay.ms", "1000");
		config.put("publication.name", "outbox");
		config.put("publication.autocreate.mode", "disabled");
		config.put("table.include.list", "public.outboxevent");
		config.put("snapshot.mode", "no_data");
		config.put("tombstones.on.delete", "false");
		config.put("poll.interval.ms", "10");
		config.put("transforms", "outbox");
		config.put("transforms.outbox.type", "io.debezium.transforms.outbox.EventRouter");
		config.put("transforms.outbox.route.topic.replacement", "${routedByValue}");
		return config;
	}

	@Override
	public void commit(List<Event> events) throws SQLException {
		UUID[] ids = events.stream().map((event) -> UUID.randomUUID()).toArray(UUID[]::new);
		this.pool.inTransaction((connection) -> {
			Aggregates.change(connection, events);
			insert(connection, events, ids);
			try (PreparedStatement delete = connection.prepareStatement("DELETE FROM outboxevent WHERE id = ANY (?)")) {
				delete.setArray(1, connection.createArrayOf("uuid", ids));
				delete.executeUpdate();
			}
		});
	}

	private void insert(Connection connection, List<Event> events, UUID[] ids) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("""
				INSERT INTO outboxevent (id, aggregatetype, aggregateid, type, payload)
				SELECT id, ?, key, 'Changed', payload
				FROM unnest(?::uuid[], ?::text[], ?::bytea[]) AS event (id, key, payload)""")) {
			insert.setString(1, this.settings.topic());
			insert.setArray(2, connection.createArrayOf("uuid", ids));
			insert.setArray(3,
					connection.createArrayOf("text", events.stream().map((event) -> event.key().toString()).toArray()));
			insert.setArray(4,
					connection.createArrayOf("bytea", events.stream().map(Event::bytes).toArray(byte[][]::new)));
			insert.executeUpdate();
		}
	}

	@Override
	public void close() {
		this.pool.close();
	}

}
