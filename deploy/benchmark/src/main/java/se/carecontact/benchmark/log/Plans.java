package se.carecontact.benchmark.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.Stage;

/**
 * The plans by which PostgreSQL answers the service's own statements, with the service's
 * own settings and parameters: told by PostgreSQL's auto_explain in its log.
 */
final class Plans implements AutoCloseable {

	private static final Pattern ENTRY = Pattern
		.compile("(?m)^\\d{4}-\\d{2}-\\d{2} [^\\n]*LOG:  duration: [^\\n]*plan:$");

	private static final Pattern NEXT_LINE = Pattern.compile("(?m)^\\d{4}-\\d{2}-\\d{2} ");

	private static final Pattern WHOLE_TABLE = Pattern.compile("Seq Scan on (\\w+)[^\\n]*actual rows=(\\d+)");

	private static final Pattern LEFT_OUT = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): (\\d+)");

	/** What is smaller may be read as a whole. */
	private static final long FEW = 10_000;

	private final Stage stage;

	private Plans(Stage stage) {
		this.stage = stage;
	}

	/**
	 * Prepares it, for all connections made from now on. Nothing is told before
	 * {@link #go}.
	 */
	static Plans prepare(Stage stage) throws SQLException {
		Plans plans = new Plans(stage);
		plans.server("alter system set session_preload_libraries = 'auto_explain'");
		return plans;
	}

	/** Tells of every statement from now on: they take longer then. */
	void go() throws SQLException, InterruptedException {
		server("load 'auto_explain'", "alter system set auto_explain.log_analyze = on",
				"alter system set auto_explain.log_timing = off", "alter system set auto_explain.log_buffers = on",
				"alter system set auto_explain.log_min_duration = 0");
		// Each connection takes it in with its next statement.
		Thread.sleep(500);
	}

	/** Statements, and then what they set is made known. */
	private void server(String... statements) throws SQLException {
		try (Connection connection = this.stage.connectToServer(); Statement sql = connection.createStatement()) {
			for (String statement : statements) {
				sql.execute(statement);
			}
			sql.execute("select pg_reload_conf()");
		}
	}

	/** How much has been told so far. */
	long place() throws IOException {
		try (RandomAccessFile log = new RandomAccessFile(this.stage.databaseLog().toFile(), "r")) {
			return log.length();
		}
	}

	/**
	 * The plan of a statement that was put since then.
	 * @param statement how it begins
	 */
	Plan of(String statement, long since) throws IOException {
		List<String> found = new ArrayList<>();
		String told = told(since);
		Matcher entry = ENTRY.matcher(told);
		while (entry.find()) {
			Matcher next = NEXT_LINE.matcher(told);
			String whole = told.substring(entry.end() + 1, next.find(entry.end()) ? next.start() : told.length());
			if (whole.strip().replaceAll("\\s+", " ").startsWith("Query Text: " + statement)) {
				found.add(whole.strip());
			}
		}
		if (found.isEmpty()) {
			throw new BenchmarkRefusal("PostgreSQL told no plan of a statement that begins with: " + statement);
		}
		return new Plan(Arrays.asList(found.getLast().split("\\R")));
	}

	private String told(long since) throws IOException {
		try (RandomAccessFile log = new RandomAccessFile(this.stage.databaseLog().toFile(), "r")) {
			byte[] bytes = new byte[(int) (log.length() - since)];
			log.seek(since);
			log.readFully(bytes);
			return new String(bytes, StandardCharsets.UTF_8);
		}
	}

	@Override
	public void close() throws SQLException {
		server("load 'auto_explain'", "alter system reset session_preload_libraries",
				"alter system reset auto_explain.log_analyze", "alter system reset auto_explain.log_timing",
				"alter system reset auto_explain.log_buffers", "alter system reset auto_explain.log_min_duration");
	}

	/**
	 * One plan, with what really came of it.
	 *
	 * @param lines as PostgreSQL tells it
	 */
	record Plan(List<String> lines) {

		/** Rows that were read and not wanted, at the most by one of its steps. */
		long leftOut() {
			Matcher left = LEFT_OUT.matcher(String.join("\n", this.lines));
			long most = 0;
			while (left.find()) {
				most = Math.max(most, Long.parseLong(left.group(1)));
			}
			return most;
		}

		/** Large tables that were read as a whole. */
		List<String> readAsAWhole() {
			String text = String.join("\n", this.lines);
			Matcher whole = WHOLE_TABLE.matcher(text);
			List<String> tables = new ArrayList<>();
			while (whole.find()) {
				// What it left out stands before the next step.
				int next = text.indexOf("->", whole.end());
				Matcher left = LEFT_OUT.matcher(text).region(whole.end(), (next < 0) ? text.length() : next);
				long rows = Long.parseLong(whole.group(2)) + (left.find() ? Long.parseLong(left.group(1)) : 0);
				if (rows > FEW) {
					tables.add(whole.group(1));
				}
			}
			return tables;
		}

	}

}
