package se.carecontact.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The unsent rows, as the relay's session sees them. */
final class OutboxRows {

	private final JdbcClient jdbc;

	OutboxRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The first unsent rows of each of the shards that has any, in the order of their
	 * ids; one index probe for each that has none. Always from the beginning: a row with
	 * a lower id than one already sent may yet appear, when a longer transaction commits.
	 */
	Map<Integer, List<OutboxRow>> read(Collection<Integer> shards, int limit) {
		Map<Integer, List<OutboxRow>> unsent = new TreeMap<>();
		this.jdbc
			.sql("""
					SELECT mine.shard, id, aggregatetype, aggregateid, type, payload, seq, event_id, occurred_at, created_at,
					  headers::text AS headers
					FROM unnest(?::int[]) AS mine (shard) CROSS JOIN LATERAL (
					  SELECT * FROM event_outbox WHERE event_outbox.shard = mine.shard ORDER BY id LIMIT ?) AS first""")
			.params(shards.toArray(Integer[]::new), limit)
			.query((row) -> {
				unsent.computeIfAbsent(row.getInt("shard"), (shard) -> new ArrayList<>()).add(outboxRow(row));
			});
		// As they come already, which SQL doesn't promise without sorting them again.
		unsent.values().forEach((rows) -> rows.sort(Comparator.comparingLong(OutboxRow::id)));
		return unsent;
	}

	void delete(int shard, List<OutboxRow> sent) {
		this.jdbc.sql("DELETE FROM event_outbox WHERE shard = ? AND id = ANY (?::bigint[])")
			.param(shard)
			.param(sent.stream().map(OutboxRow::id).toArray(Long[]::new))
			.update();
	}

	private static OutboxRow outboxRow(ResultSet row) throws SQLException {
		return new OutboxRow(row.getLong("id"), row.getString("aggregatetype"),
				row.getObject("aggregateid", UUID.class), row.getString("type"), row.getBytes("payload"),
				row.getLong("seq"), row.getObject("event_id", UUID.class), instant(row, "occurred_at"),
				StoredHeaders.read(row.getString("headers")), instant(row, "created_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
