package se.carecontact.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was committed, told by the database itself in a table that the relay doesn't know,
 * and the judgement over what a consumer received.
 */
final class Truth {

	private final JdbcClient jdbc;

	Truth(JdbcClient jdbc) {
		this.jdbc = jdbc;
		jdbc.sql("""
				CREATE TABLE truth (aggregate text, seq bigint, event_id uuid);
				CREATE FUNCTION remember() RETURNS trigger LANGUAGE plpgsql AS $$
				BEGIN
				  INSERT INTO truth VALUES (NEW.aggregateid::text, NEW.seq, NEW.event_id);
				  RETURN NULL;
				END $$;
				CREATE TRIGGER remember AFTER INSERT ON event_outbox FOR EACH ROW EXECUTE FUNCTION remember()""")
			.update();
	}

	int size() {
		return this.jdbc.sql("SELECT count(*) FROM truth").query(Integer.class).single();
	}

	/** How many of the aggregate's events the asking transaction sees. */
	long committed(UUID aggregate) {
		return this.jdbc.sql("SELECT count(*) FROM truth WHERE aggregate = ?")
			.param(aggregate.toString())
			.query(Long.class)
			.single();
	}

	/** Lost 0, reordered 0, invented 0, once a consumer has dropped the repeats. */
	void assertKeptBy(List<Received> received) {
		assertThat(perKey(withoutRepeats(received))).isEqualTo(perKey());
	}

	/** Besides, no repeats that a consumer would have had to drop. */
	void assertKeptWithoutRepeatsBy(List<Received> received) {
		assertKeptBy(received);
		assertThat(received).hasSameSizeAs(withoutRepeats(received));
	}

	/** The consumer's rule: drop what isn't above the last seq of its key. */
	static List<Received> withoutRepeats(List<Received> received) {
		Map<String, Long> last = new LinkedHashMap<>();
		List<Received> kept = new ArrayList<>();
		for (Received each : received) {
			if (each.seq() > last.getOrDefault(each.key(), 0L)) {
				last.put(each.key(), each.seq());
				kept.add(each);
			}
		}
		return kept;
	}

	private static Map<String, List<UUID>> perKey(List<Received> received) {
		Map<String, List<UUID>> events = new LinkedHashMap<>();
		received.forEach((each) -> events.computeIfAbsent(each.key(), (key) -> new ArrayList<>()).add(each.eventId()));
		return events;
	}

	private Map<String, List<UUID>> perKey() {
		Map<String, List<UUID>> events = new LinkedHashMap<>();
		this.jdbc.sql("SELECT aggregate, event_id FROM truth ORDER BY aggregate, seq").query((row) -> {
			events.computeIfAbsent(row.getString("aggregate"), (key) -> new ArrayList<>())
				.add(row.getObject("event_id", UUID.class));
		});
		return events;
	}

}
