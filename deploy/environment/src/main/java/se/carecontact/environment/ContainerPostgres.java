package se.carecontact.environment;

import java.time.Duration;

/** PostgreSQL in a container. */
record ContainerPostgres(FixedPortContainer container, int port) implements PostgresServer {

	private static final Duration START_LIMIT = Duration.ofMinutes(2);

	@Override
	public void start() {
		if (this.container.start()) {
			Waiting.until("PostgreSQL answers", START_LIMIT, () -> {
				this.container.requireRunning();
				return databases().answer();
			});
		}
	}

	@Override
	public void stop() {
		this.container.stop();
	}

	@Override
	public Database database(String name) {
		return databases().existingOrNew(name);
	}

	@Override
	public Database newDatabase(String prefix) {
		return databases().fresh(prefix);
	}

	private Databases databases() {
		return new Databases(this.port);
	}

}
