package se.carecontact.benchmark.contender;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The outbox that most write themselves: each replica locks the first rows nobody else
 * has, sends them, and deletes them with the commit.
 */
final class SkipLockedPoller implements Contender {

	private static final int BATCH = 500;

	private static final long PAUSE_MILLIS = 20;

	private final Settings settings;

	private final Pool pool;

	SkipLockedPoller(Settings settings) {
		this.settings = settings;
		this.pool = new Pool(settings);
	}

	@Override
	public void prepare() throws SQLException {
		this.pool.inTransaction((connection) -> {
			Aggregates.prepare(connection, this.settings.keys());
			try (Statement statement = connection.createStatement()) {
				statement.execute("""
						CREATE TABLE IF NOT EXISTS outbox (
						  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, topic text NOT NULL, key uuid NOT NULL,
						  payload bytea NOT NULL, created_at timestamptz NOT NULL DEFAULT clock_timestamp())
						WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000)""");
			}
		});
	}

	@Override
	public void start() {
		Producer<String, byte[]> producer = new KafkaProducer<>(Producers.config(this.settings), new StringSerializer(),
				new ByteArraySerializer());
		Thread.ofPlatform().daemon().name("poller").start(() -> poll(producer));
	}

	@Override
	public void commit(List<Event> events) throws SQLException {
		this.pool.inTransaction((connection) -> {
			Aggregates.change(connection, events);
			try (PreparedStatement insert = connection.prepareStatement("""
					INSERT INTO outbox (topic, key, payload)
					SELECT ?, key, payload FROM unnest(?::uuid[], ?::bytea[]) AS event (key, payload)""")) {
				insert.setString(1, this.settings.topic());
				insert.setArray(2,
						connection.createArrayOf("uuid", events.stream().map(Event::key).toArray(UUID[]::new)));
				insert.setArray(3,
						connection.createArrayOf("bytea", events.stream().map(Event::bytes).toArray(byte[][]::new)));
				insert.executeUpdate();
			}
		});
	}

	private void poll(Producer<String, byte[]> producer) {
		try {
			while (true) {
				if (sendOneBatch(producer) == 0) {
					Thread.sleep(PAUSE_MILLIS);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private int sendOneBatch(Producer<String, byte[]> producer) throws SQLException {
		List<Long> ids = new ArrayList<>(BATCH);
		this.pool.inTransaction((connection) -> {
			List<Future<?>> sent = new ArrayList<>(BATCH);
			try (PreparedStatement select = connection.prepareStatement(
					"SELECT id, topic, key, payload FROM outbox ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED")) {
				select.setInt(1, BATCH);
				try (ResultSet row = select.executeQuery()) {
					while (row.next()) {
						ids.add(row.getLong(1));
						sent.add(producer
							.send(new ProducerRecord<>(row.getString(2), row.getString(3), row.getBytes(4))));
					}
				}
			}
			if (!ids.isEmpty()) {
				awaitAll(sent);
				delete(connection, ids);
			}
		});
		return ids.size();
	}

	private static void awaitAll(List<Future<?>> sent) {
		try {
			for (Future<?> each : sent) {
				each.get();
			}
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void delete(Connection connection, List<Long> ids) throws SQLException {
		try (PreparedStatement delete = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
			Array array = connection.createArrayOf("bigint", ids.toArray());
			delete.setArray(1, array);
			delete.executeUpdate();
		}
	}

	@Override
	public void close() {
		this.pool.close();
	}

}
