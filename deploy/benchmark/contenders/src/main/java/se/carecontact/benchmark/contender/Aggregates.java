package se.carecontact.benchmark.contender;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** What the events are about: the same rows, changed in the same way, for everyone. */
final class Aggregates {

	private Aggregates() {
	}

	static void prepare(Connection connection, int keys) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE IF NOT EXISTS aggregate (id uuid PRIMARY KEY, version bigint NOT NULL)"
					+ " WITH (fillfactor = 50)");
		}
		try (PreparedStatement insert = connection.prepareStatement(
				"INSERT INTO aggregate SELECT key, 0 FROM unnest(?::uuid[]) AS known (key) ON CONFLICT DO NOTHING")) {
			insert.setArray(1, connection.createArrayOf("uuid",
					LongStream.range(0, keys).mapToObj(Event::key).toArray(UUID[]::new)));
			insert.execute();
		}
	}

	static void change(Connection connection, List<Event> events) throws SQLException {
		try (PreparedStatement update = connection
			.prepareStatement("UPDATE aggregate SET version = version + 1 WHERE id = ANY (?)")) {
			update.setArray(1, connection.createArrayOf("uuid", events.stream().map(Event::key).toArray(UUID[]::new)));
			update.executeUpdate();
		}
	}

}
