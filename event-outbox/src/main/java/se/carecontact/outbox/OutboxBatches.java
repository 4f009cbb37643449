package se.carecontact.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes many events in two statements: first every aggregate's seq rises by as many as
 * it has events, which locks the aggregates until the commit; only then are the rows
 * inserted, in the order given, so that their ids are drawn in that order and under the
 * locks.
 */
final class OutboxBatches {

	private final JdbcClient jdbc;

	private final Shards shards;

	OutboxBatches(JdbcClient jdbc, Shards shards) {
		this.jdbc = jdbc;
		this.shards = shards;
	}

	/** Writes the events; their ids, in the order given. */
	List<UUID> insert(List<OutgoingEvent> events, List<byte @Nullable []> payloads) {
		Map<UUID, Long> next = firstSeqs(events);
		List<UUID> eventIds = new ArrayList<>(events.size());
		List<Long> seqs = new ArrayList<>(events.size());
		HeaderPool headers = new HeaderPool();
		for (OutgoingEvent event : events) {
			eventIds.add(UUID.randomUUID());
			seqs.add(next.merge(event.aggregateId(), 1L, Long::sum) - 1);
			headers.add(event.headers());
		}
		this.jdbc.sql("""
				INSERT INTO event_outbox
				  (aggregatetype, aggregateid, type, payload, shard, seq, event_id, occurred_at, headers)
				SELECT topic, aggregate_id, type, payload, shard, seq, event_id, occurred_at,
				  jsonb_object((?::text[])[first:last], (?::text[])[first:last])
				FROM unnest(?::text[], ?::uuid[], ?::text[], ?::bytea[], ?::int[], ?::bigint[], ?::uuid[],
				  ?::timestamptz[], ?::int[], ?::int[])
				  AS event (topic, aggregate_id, type, payload, shard, seq, event_id, occurred_at, first, last)""")
			.param(headers.names())
			.param(headers.values())
			.param(texts(events, OutgoingEvent::topic))
			.param(ids(events))
			.param(texts(events, OutgoingEvent::type))
			.param(payloads.toArray(byte[][]::new))
			.param(events.stream().map((event) -> this.shards.of(event.aggregateId())).toArray(Integer[]::new))
			.param(seqs.toArray(Long[]::new))
			.param(eventIds.toArray(UUID[]::new))
			.param(texts(events, (event) -> event.occurredAt().toString()))
			.param(headers.firsts())
			.param(headers.lasts())
			.update();
		return eventIds;
	}

	/** Each aggregate's first new seq, the aggregate locked. */
	private Map<UUID, Long> firstSeqs(List<OutgoingEvent> events) {
		// Sorted, so that two who append for the same aggregates wait and never deadlock.
		TreeMap<UUID, Long> counts = new TreeMap<>();
		events.forEach((event) -> counts.merge(event.aggregateId(), 1L, Long::sum));
		Map<UUID, Long> first = new HashMap<>();
		this.jdbc.sql("""
				INSERT INTO event_outbox_sequence AS known (aggregate_id, seq)
				SELECT aggregate_id, events FROM unnest(?::uuid[], ?::bigint[]) AS mine (aggregate_id, events)
				ON CONFLICT (aggregate_id) DO UPDATE SET seq = known.seq + excluded.seq
				RETURNING aggregate_id, seq""")
			.param(counts.keySet().toArray(UUID[]::new))
			.param(counts.values().toArray(Long[]::new))
			.query((row) -> {
				UUID aggregate = row.getObject(1, UUID.class);
				first.put(aggregate, row.getLong(2) - counts.getOrDefault(aggregate, 0L) + 1);
			});
		return first;
	}

	private static String[] texts(List<OutgoingEvent> events, Function<OutgoingEvent, String> column) {
		return events.stream().map(column).toArray(String[]::new);
	}

	private static UUID[] ids(List<OutgoingEvent> events) {
		return events.stream().map(OutgoingEvent::aggregateId).toArray(UUID[]::new);
	}

}
