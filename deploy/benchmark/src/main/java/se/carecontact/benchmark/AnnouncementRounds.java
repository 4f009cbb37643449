package se.carecontact.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import se.carecontact.benchmark.stage.CpuMeter;
import se.carecontact.benchmark.stage.Service;
import se.carecontact.benchmark.stage.Stage;

/**
 * One service with its stock of duties, round after round.
 */
final class AnnouncementRounds implements AutoCloseable {

	/** How long PostgreSQL may keep its counts of what was read to itself. */
	private static final long COUNTS_ARE_KEPT_MILLIS = 11_000;

	private final Stage stage;

	private final DutyStock stock;

	private final AnnouncementWatch watch;

	private final CpuMeter cpu;

	private final int due;

	private final List<Double> millis = new ArrayList<>();

	private long entriesRead;

	private AnnouncementRounds(Stage stage, DutyStock stock, AnnouncementWatch watch, CpuMeter cpu, int due) {
		this.stage = stage;
		this.stock = stock;
		this.watch = watch;
		this.cpu = cpu;
		this.due = due;
	}

	/**
	 * Starts a service and fills its database.
	 * @param due how many duties each round makes due
	 */
	static AnnouncementRounds prepare(Stage stage, String name, int clients, int due)
			throws SQLException, InterruptedException {
		Service service = stage.contactService(name, Map.of("care.duties.announce-interval", "1s"));
		DutyStock stock = new DutyStock(service, clients);
		stage.progress().say("filling its database with " + stock.duties() + " open duties");
		stock.fill();
		CpuMeter cpu = new CpuMeter(stage, service);
		return new AnnouncementRounds(stage, stock, AnnouncementWatch.of(stock, cpu), cpu, due);
	}

	void round() throws SQLException {
		this.millis.add(this.watch.announce(this.due));
	}

	/** Begins to count: what came before was to warm up. */
	void begin() throws SQLException, InterruptedException {
		Thread.sleep(COUNTS_ARE_KEPT_MILLIS);
		this.millis.clear();
		this.cpu.reset();
		this.entriesRead = this.stock.entriesRead();
	}

	void end() throws SQLException, InterruptedException {
		Thread.sleep(COUNTS_ARE_KEPT_MILLIS);
		this.entriesRead = this.stock.entriesRead() - this.entriesRead;
	}

	int duties() {
		return this.stock.duties();
	}

	double lastMillis() {
		return this.millis.getLast();
	}

	List<Double> millis() {
		return List.copyOf(this.millis);
	}

	CpuMeter cpu() {
		return this.cpu;
	}

	/** Index entries read to find what is due, for each duty that was. */
	double entriesPerDuty() {
		return this.entriesRead / (double) (this.due * this.millis.size());
	}

	/** Ends the service, too. */
	@Override
	public void close() throws SQLException {
		this.watch.close();
		this.stage.end(this.stock.service());
	}

}
