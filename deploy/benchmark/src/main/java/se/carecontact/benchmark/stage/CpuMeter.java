package se.carecontact.benchmark.stage;

/**
 * What a service and the database spend of the cores on something. The database's share
 * is that of all services, so only one may be at work.
 */
public final class CpuMeter {

	private final Stage stage;

	private final Service service;

	private double ofService;

	private double ofDatabase;

	/** A meter that stands at nothing. */
	public CpuMeter(Stage stage, Service service) {
		this.stage = stage;
		this.service = service;
	}

	/** Forgets what was counted. */
	public void reset() {
		this.ofService = 0;
		this.ofDatabase = 0;
	}

	/** Begins to count, on top of what was counted before. */
	public void go() {
		this.ofService -= this.service.cpuSeconds();
		this.ofDatabase -= this.stage.databaseCpuSeconds();
	}

	/** Ends counting, until the next go. */
	public void stop() {
		this.ofService += this.service.cpuSeconds();
		this.ofDatabase += this.stage.databaseCpuSeconds();
	}

	/** Milliseconds of one core that the service spent on each of so many things. */
	public double serviceMillis(int things) {
		return this.ofService * 1000 / things;
	}

	/** Milliseconds of one core that PostgreSQL spent on each. */
	public double databaseMillis(int things) {
		return this.ofDatabase * 1000 / things;
	}

}
