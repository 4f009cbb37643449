package se.carecontact.benchmark.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.Progress;
import se.carecontact.benchmark.stage.Service;

/**
 * A ledger of two years, in the partitions that the service's own function makes. By SQL,
 * since the intake would take hours; indexes are made anew when all rows are there, and
 * are then as dense as those of months long past. Without bodies: they stand apart, no
 * search reads them, and of most months none are kept.
 *
 * @param service whose ledger it is
 * @param rows how many deliveries have ended
 * @param open how many are open besides
 */
record LedgerStock(Service service, long rows, int open) {

	static final int DAYS = 730;

	private static final int CHUNK = 500_000;

	private static final int ROWS_OF_A_CLIENT = 1000;

	private static final int PICKED = 500;

	String inWords() {
		return "%,d deliveries".formatted(this.rows).replace(',', ' ');
	}

	private LocalDate begin() {
		return LocalDate.now().minusDays(DAYS);
	}

	void fill(Progress progress) throws SQLException {
		try (Connection connection = this.service.connect(); Statement sql = connection.createStatement()) {
			sql.execute("set synchronous_commit = off");
			sql.execute("set maintenance_work_mem = '512MB'");
			makePartitions(sql);
			Map<String, String> indexes = indexes(sql);
			for (String index : indexes.keySet()) {
				sql.execute("drop index " + index);
			}
			for (long first = 1; first <= this.rows; first += CHUNK) {
				progress.count("deliveries written", (int) first, (int) this.rows);
				sql.execute(filled("ended.sql", first, Math.min(this.rows, first + CHUNK - 1)));
			}
			for (String statement : filled("open.sql", 0, 0).split(";")) {
				sql.execute(statement);
			}
			sql.execute("select setval(pg_get_serial_sequence('delivery', 'id'), " + (this.rows + this.open) + ")");
			for (Map.Entry<String, String> index : indexes.entrySet()) {
				progress.say("making index " + index.getKey());
				sql.execute(index.getValue());
			}
			// As autovacuum leaves months that nobody touches any more.
			sql.execute("vacuum analyze delivery");
			sql.execute("vacuum analyze delivery_key");
			sql.execute("checkpoint");
		}
	}

	private void makePartitions(Statement sql) throws SQLException {
		LocalDate month = begin().withDayOfMonth(1);
		for (; month.isBefore(LocalDate.now()); month = month.plusMonths(1)) {
			sql.execute("select make_partition('delivery_ended', 'delivery_ended_rest', 'delivery_ended_"
					+ month.toString().replace("-", "") + "', '" + month + "', '" + month.plusMonths(1) + "')");
		}
	}

	/** Of all partitions together, by name. */
	private static Map<String, String> indexes(Statement sql) throws SQLException {
		Map<String, String> indexes = new LinkedHashMap<>();
		try (ResultSet found = sql.executeQuery("""
				select indexname, indexdef from pg_indexes where tablename = 'delivery' order by indexname""")) {
			while (found.next()) {
				// A parent's definition says ONLY, which would leave the partitions out.
				indexes.put(found.getString(1), found.getString(2).replace(" ON ONLY ", " ON "));
			}
		}
		return indexes;
	}

	private String filled(String name, long first, long last) {
		try (InputStream text = LedgerStock.class.getResourceAsStream(name)) {
			if (text == null) {
				throw new IllegalStateException(name + " is not in the jar");
			}
			long clients = Math.max(50, this.rows / ROWS_OF_A_CLIENT);
			return new String(text.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "")
				.replaceAll("(?m)^ *--.*$", "")
				.replace(":first", Long.toString(first))
				.replace(":last", Long.toString(last))
				.replace(":rows", Long.toString(this.rows))
				.replace(":open", Integer.toString(this.open))
				.replace(":clients", Long.toString(clients))
				.replace(":begin", "'" + begin() + "'");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Some that were sent, from any time, in an order of no meaning. */
	List<Picked> pick() throws SQLException {
		List<Picked> picked = new ArrayList<>();
		try (Connection connection = this.service.connect();
				Statement sql = connection.createStatement();
				ResultSet found = sql.executeQuery("""
						select id, client_id, event_id, trace_id, partner_reference, to_char(ingested_at at time zone
						'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from delivery where id in (select (random() * %d)::bigint
						from generate_series(1, %d)) and state = 'SENT' order by md5(id::text)""".formatted(this.rows,
						PICKED * 2))) {
			while (found.next()) {
				picked.add(new Picked(found.getLong(1), found.getString(2), found.getString(3), found.getString(4),
						found.getString(5), found.getString(6), this.rows + 1 + picked.size() % this.open));
			}
		}
		if (picked.isEmpty()) {
			throw new BenchmarkRefusal("Nothing was found in the ledger that was filled.");
		}
		return picked;
	}

	/**
	 * One of the ledger's deliveries, to ask for.
	 *
	 * @param id its id
	 * @param client its client
	 * @param event its event
	 * @param trace its trace
	 * @param reference what its partner calls it
	 * @param ingestedAt when it was read
	 * @param waiting the id of another one, which is open
	 */
	record Picked(long id, String client, String event, String trace, String reference, String ingestedAt,
			long waiting) {
	}

}
