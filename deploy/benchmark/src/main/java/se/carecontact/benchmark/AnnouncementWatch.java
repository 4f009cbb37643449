package se.carecontact.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.CpuMeter;

/**
 * Sees the service announce, from the database itself: each of its transactions that
 * changes duties tells when it began, and tells it in the moment of its commit. A
 * transaction of the announcer begins with finding what is due, and holds the events, so
 * the time from the first one's begin to the last one's commit is that of finding and of
 * announcing, without the rest between two looks.
 */
final class AnnouncementWatch implements AutoCloseable {

	private static final Duration LONGEST = Duration.ofMinutes(3);

	private static final int LOOK_MILLIS = 1000;

	/** A commit is told within this after it can be seen. */
	private static final int LAST_LOOK_MILLIS = 200;

	private static final String TELL = """
			CREATE FUNCTION benchmark_tell() RETURNS trigger LANGUAGE plpgsql AS $$
			BEGIN
				IF current_setting('application_name') = 'contact-service' THEN
					PERFORM pg_notify('benchmark', (extract(epoch FROM now()) * 1000000)::bigint::text);
				END IF;
				RETURN NULL;
			END $$;
			CREATE TRIGGER benchmark_tell AFTER UPDATE ON duty FOR EACH STATEMENT EXECUTE FUNCTION benchmark_tell()""";

	private final DutyStock stock;

	private final Connection connection;

	private final CpuMeter cpu;

	private AnnouncementWatch(DutyStock stock, Connection connection, CpuMeter cpu) {
		this.stock = stock;
		this.connection = connection;
		this.cpu = cpu;
	}

	/**
	 * Begins to watch a stock.
	 * @param cpu counts what each announcing takes, from when duties became due
	 */
	static AnnouncementWatch of(DutyStock stock, CpuMeter cpu) throws SQLException {
		Connection connection = stock.service().connect();
		try (Statement statement = connection.createStatement()) {
			statement.execute(TELL);
			statement.execute("LISTEN benchmark");
		}
		return new AnnouncementWatch(stock, connection, cpu);
	}

	/**
	 * Makes duties due and sees them announced.
	 * @return milliseconds from the begin of the first transaction to the commit of the
	 * last
	 * @throws BenchmarkRefusal if that takes minutes, or there is not one event for each
	 */
	double announce(int count) throws SQLException {
		PGConnection told = this.connection.unwrap(PGConnection.class);
		// What is told of an earlier round is not this one's.
		told.getNotifications();
		long eventsBefore = this.stock.events();
		this.stock.makeDue(count);
		this.cpu.go();
		List<Long> begins = new ArrayList<>();
		long last = 0;
		long until = System.nanoTime() + LONGEST.toNanos();
		boolean left;
		do {
			// Asked first, so that the commit that left none is told of in this look.
			left = this.stock.due() > 0;
			for (PGNotification each : told.getNotifications(left ? LOOK_MILLIS : LAST_LOOK_MILLIS)) {
				last = nowMicros();
				begins.add(Long.valueOf(each.getParameter()));
			}
			this.stock.service().requireAlive();
			if (System.nanoTime() > until) {
				throw new BenchmarkRefusal(
						"After " + LONGEST + " " + this.stock.due() + " of " + count + " duties were not announced.");
			}
		}
		while (left);
		this.cpu.stop();
		long events = this.stock.events() - eventsBefore;
		if (events != count) {
			throw new BenchmarkRefusal(count + " due duties came to " + events + " events.");
		}
		if (begins.isEmpty()) {
			throw new BenchmarkRefusal(count + " due duties were announced, and the database told of none.");
		}
		return (last - begins.getFirst()) / 1000.0;
	}

	private static long nowMicros() {
		Instant now = Instant.now();
		return now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
