package se.carecontact.environment;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's own binaries, unpacked from a jar and run below this JVM. A server that an
 * earlier, killed JVM left on the same data folder is stopped first.
 */
public final class EmbeddedPostgresServer implements PostgresServer {

	private static final Duration START_LIMIT = Duration.ofSeconds(60);

	private final PostgresSettings settings;

	private final Databases databases;

	private @Nullable EmbeddedPostgres running;

	public EmbeddedPostgresServer(PostgresSettings settings) {
		this.settings = settings;
		this.databases = new Databases(settings.port());
	}

	@Override
	public synchronized void start() {
		if (this.running != null) {
			return;
		}
		Leftovers.stopPostgres(this.settings.dataFolder());
		FreePort.require(this.settings.port(), "PostgreSQL");
		try {
			Files.createDirectories(this.settings.dataFolder());
			this.running = builder().start();
		}
		catch (IOException | IllegalStateException ex) {
			throw new EnvironmentFailed("PostgreSQL did not start; its log is " + log(), ex);
		}
	}

	@Override
	public synchronized void stop() {
		if (this.running == null) {
			return;
		}
		try {
			this.running.close();
		}
		catch (IOException ex) {
			throw new EnvironmentFailed("PostgreSQL did not stop; its log is " + log(), ex);
		}
		finally {
			this.running = null;
		}
	}

	/**
	 * Ends it at once, as a crash would: no checkpoint, open transactions gone, and the
	 * next start recovers from the log.
	 */
	public synchronized void crash() {
		if (this.running == null) {
			return;
		}
		Leftovers.crashPostgres(this.settings.dataFolder());
		// It finds nothing to stop, and gives the data folder free.
		stop();
	}

	@Override
	public int port() {
		return this.settings.port();
	}

	@Override
	public Database database(String name) {
		return this.databases.existingOrNew(name);
	}

	@Override
	public Database newDatabase(String prefix) {
		return this.databases.fresh(prefix);
	}

	private EmbeddedPostgres.Builder builder() {
		String durable = this.settings.durable() ? "on" : "off";
		Redirect log = Redirect.appendTo(log().toFile());
		return EmbeddedPostgres.builder()
			.setPort(this.settings.port())
			.setDataDirectory(this.settings.dataFolder().resolve("pgdata"))
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setPGStartupWait(START_LIMIT)
			.setOutputRedirector(log)
			.setErrorRedirector(log)
			// The library runs the server with -F, which these override.
			.setServerConfig("fsync", durable)
			.setServerConfig("synchronous_commit", durable)
			.setServerConfig("full_page_writes", durable)
			.setServerConfig("unix_socket_directories", "")
			.setServerConfig("max_connections", "200")
			.setServerConfig("shared_buffers", this.settings.sharedBuffersMegabytes() + "MB");
	}

	private Path log() {
		return this.settings.dataFolder().resolve("postgres.log");
	}

}
