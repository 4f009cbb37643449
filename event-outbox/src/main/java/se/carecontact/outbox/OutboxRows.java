package se.carecontact.outbox;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The unsent rows, as the relay's session sees them. */
final class OutboxRows {

	private final JdbcClient jdbc;

	OutboxRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Which of the shards have rows; one index probe each, in one round trip. */
	List<Integer> shardsWithUnsent(Collection<Integer> shards) {
		return this.jdbc.sql("""
				SELECT shard FROM unnest(?::int[]) AS mine (shard)
				WHERE EXISTS (SELECT FROM event_outbox WHERE event_outbox.shard = mine.shard)""")
			.param(shards.toArray(Integer[]::new))
			.query(Integer.class)
			.list();
	}

	/**
	 * The first unsent rows of the shard. Always from the beginning: a row with a lower
	 * id than one already sent may yet appear, when a longer transaction commits.
	 */
	List<OutboxRow> read(int shard, int limit) {
		return this.jdbc.sql("""
				SELECT id, aggregatetype, aggregateid, type, payload, seq, event_id, occurred_at, created_at,
				  ARRAY(SELECT key FROM jsonb_each_text(headers) ORDER BY key) AS header_names,
				  ARRAY(SELECT value FROM jsonb_each_text(headers) ORDER BY key) AS header_values
				FROM event_outbox WHERE shard = ? ORDER BY id LIMIT ?""")
			.params(shard, limit)
			.query((row, number) -> outboxRow(row))
			.list();
	}

	void delete(List<OutboxRow> sent) {
		this.jdbc.sql("DELETE FROM event_outbox WHERE id = ANY (?::bigint[])")
			.param(sent.stream().map(OutboxRow::id).toArray(Long[]::new))
			.update();
	}

	private static OutboxRow outboxRow(ResultSet row) throws SQLException {
		return new OutboxRow(row.getLong("id"), row.getString("aggregatetype"),
				row.getObject("aggregateid", UUID.class), row.getString("type"), row.getBytes("payload"),
				row.getLong("seq"), row.getObject("event_id", UUID.class), instant(row, "occurred_at"),
				headers(row.getArray("header_names"), row.getArray("header_values")), instant(row, "created_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static Map<String, String> headers(Array names, Array values) throws SQLException {
		String[] name = (String[]) names.getArray();
		String[] value = (String[]) values.getArray();
		Map<String, String> headers = new LinkedHashMap<>();
		for (int i = 0; i < name.length; i++) {
			headers.put(name[i], value[i]);
		}
		return headers;
	}

}
