package se.carecontact.benchmark.contender;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The limit: no outbox at all. A committed transaction's events are handed on in memory
 * to one transactional producer, which sends what there is, at most as many at a time as
 * the outbox does. A crash loses events; that is what the outbox is for.
 */
final class RawProducer implements Contender {

	private static final int BATCH = 500;

	private final BlockingQueue<Event> queue = new LinkedBlockingQueue<>(20_000);

	private final Settings settings;

	private final Pool pool;

	private final boolean transactions;

	/** With the transactions on the database, or without, as fast as Kafka goes. */
	RawProducer(Settings settings, boolean transactions) {
		this.settings = settings;
		this.pool = new Pool(settings);
		this.transactions = transactions;
	}

	@Override
	public void prepare() throws SQLException {
		this.pool.inTransaction((connection) -> Aggregates.prepare(connection, this.settings.keys()));
	}

	@Override
	public void start() {
		Map<String, Object> config = new HashMap<>(Producers.config(this.settings));
		config.put("transactional.id", this.settings.topic());
		Producer<byte[], byte[]> producer = new KafkaProducer<>(config, new ByteArraySerializer(),
				new ByteArraySerializer());
		producer.initTransactions();
		Thread.ofPlatform().daemon().name("sender").start(() -> send(producer));
	}

	@Override
	public void commit(List<Event> events) throws SQLException, InterruptedException {
		if (this.transactions) {
			this.pool.inTransaction((connection) -> Aggregates.change(connection, events));
		}
		for (Event event : events) {
			this.queue.put(event);
		}
	}

	private void send(Producer<byte[], byte[]> producer) {
		List<Event> batch = new ArrayList<>(BATCH);
		try {
			while (true) {
				batch.add(this.queue.take());
				this.queue.drainTo(batch, BATCH - 1);
				producer.beginTransaction();
				for (Event event : batch) {
					producer.send(record(event));
				}
				producer.commitTransaction();
				batch.clear();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** With as many headers as the outbox sends. */
	private ProducerRecord<byte[], byte[]> record(Event event) {
		ProducerRecord<byte[], byte[]> sent = new ProducerRecord<>(this.settings.topic(), utf8(event.key().toString()),
				event.bytes());
		sent.headers().add("event-id", utf8(event.key().toString()));
		sent.headers().add("seq", utf8(Long.toString(event.index())));
		sent.headers().add("type", utf8("Changed"));
		sent.headers().add("occurred-at", utf8("2026-11-28T09:00:00.000001Z"));
		return sent;
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		this.pool.close();
	}

}
