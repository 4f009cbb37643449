package se.carecontact.outbox;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The outbox as a table. The order of the steps is the guarantee: serialise, so that a
 * bad event writes nothing; then take the aggregate's next seq, which locks the aggregate
 * until the commit; only then insert, so that within an aggregate the order of ids is the
 * order of commits.
 */
final class JdbcEventOutbox implements EventOutbox {

	/** Kafka takes a megabyte per record with its headers; see max.request.size. */
	static final int MAX_PAYLOAD_BYTES = 900_000;

	private final DataSource dataSource;

	private final JdbcClient jdbc;

	private final Shards shards;

	private final Serializer<Object> serializer;

	private final OutboxBatches batches;

	private final TransactionSynchronization wakeRelay;

	JdbcEventOutbox(DataSource dataSource, Shards shards, Serializer<Object> serializer, Runnable wakeRelay) {
		this.dataSource = dataSource;
		this.jdbc = JdbcClient.create(dataSource);
		this.shards = shards;
		this.batches = new OutboxBatches(this.jdbc, shards);
		this.serializer = serializer;
		this.wakeRelay = new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				wakeRelay.run();
			}
		};
	}

	@Override
	public UUID append(OutgoingEvent event) {
		requireTransaction();
		byte[] payload = serialise(event);
		UUID eventId = UUID.randomUUID();
		insert(event, payload, eventId);
		TransactionSynchronizationManager.registerSynchronization(this.wakeRelay);
		return eventId;
	}

	@Override
	public List<UUID> appendAll(List<OutgoingEvent> events) {
		requireTransaction();
		if (events.isEmpty()) {
			return List.of();
		}
		List<byte @Nullable []> payloads = new ArrayList<>(events.size());
		events.forEach((event) -> payloads.add(serialise(event)));
		List<UUID> eventIds = this.batches.insert(events, payloads);
		TransactionSynchronizationManager.registerSynchronization(this.wakeRelay);
		return eventIds;
	}

	private void requireTransaction() {
		if (!TransactionSynchronizationManager.isActualTransactionActive()
				|| !TransactionSynchronizationManager.hasResource(this.dataSource)) {
			throw new IllegalStateException("An event is appended within a transaction on the outbox's database");
		}
	}

	private byte @Nullable [] serialise(OutgoingEvent event) {
		if (event.value() == null) {
			return null;
		}
		byte[] payload;
		try {
			payload = this.serializer.serialize(event.topic(), new RecordHeaders(), event.value());
		}
		catch (RuntimeException ex) {
			throw new EventRefused(event + " can't be serialised", ex);
		}
		if (payload.length > MAX_PAYLOAD_BYTES) {
			throw new EventRefused(
					"%s has %d bytes, at most %d can be sent".formatted(event, payload.length, MAX_PAYLOAD_BYTES));
		}
		return payload;
	}

	/**
	 * One statement, since each costs a way to the database and back. The row's id is
	 * drawn only for a row of {@code mine}, and so under the aggregate's lock.
	 */
	private void insert(OutgoingEvent event, byte @Nullable [] payload, UUID eventId) {
		String[] names = event.headers().keySet().toArray(String[]::new);
		String[] values = event.headers().values().toArray(String[]::new);
		this.jdbc.sql("""
				WITH mine AS (
				  INSERT INTO event_outbox_sequence AS known (aggregate_id, seq) VALUES (?, 1)
				  ON CONFLICT (aggregate_id) DO UPDATE SET seq = known.seq + 1
				  RETURNING aggregate_id, seq)
				INSERT INTO event_outbox
				  (aggregatetype, aggregateid, type, payload, shard, seq, event_id, occurred_at, headers)
				SELECT ?, aggregate_id, ?, ?, ?, seq, ?, ?, jsonb_object(?::text[], ?::text[]) FROM mine""")
			.param(event.aggregateId())
			.param(event.topic())
			.param(event.type())
			.param(payload)
			.param(this.shards.of(event.aggregateId()))
			.param(eventId)
			.param(event.occurredAt().atOffset(ZoneOffset.UTC))
			.param(names)
			.param(values)
			.update();
	}

}
