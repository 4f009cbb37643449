package se.carecontact.benchmark.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import se.carecontact.environment.Database;

/**
 * A service that runs: the jar as it ships, in a process of its own.
 */
public final class Service implements AutoCloseable {

	private static final Duration READY_WITHIN = Duration.ofMinutes(4);

	private static final Duration GENTLY_WITHIN = Duration.ofSeconds(30);

	private static final Duration END_WITHIN = Duration.ofSeconds(10);

	private final String name;

	private final Database database;

	private final int port;

	private final RunFolder folder;

	private final List<String> program;

	private final Map<String, String> environment;

	private final Map<String, String> settings;

	private @Nullable Process process;

	/**
	 * One that is not started yet.
	 * @param program what follows {@code java} and its usual options; the jar comes last
	 */
	Service(String name, Database database, int port, RunFolder folder, List<String> program,
			Map<String, String> environment, Map<String, String> settings) {
		this.name = name;
		this.database = database;
		this.port = port;
		this.folder = folder;
		this.program = List.copyOf(program);
		this.environment = Map.copyOf(environment);
		this.settings = Map.copyOf(settings);
	}

	/** Starts it, with a log of its own. */
	void start() {
		try {
			Files.deleteIfExists(log());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		startAgain();
	}

	/** Starts it as before, on the same port; its log goes on. */
	public void startAgain() {
		Path jar = Path.of(this.program.getLast());
		if (!Files.isRegularFile(jar)) {
			throw new BenchmarkRefusal(jar + " is not built.");
		}
		List<String> command = new ArrayList<>();
		command.add(JavaOptions.java());
		command.addAll(JavaOptions.chosen());
		command.addAll(this.program);
		this.settings.forEach((setting, value) -> command.add("--" + setting + "=" + value));
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(Redirect.appendTo(log().toFile()))
			.redirectErrorStream(true);
		builder.environment().putAll(this.environment);
		try {
			this.process = builder.start();
			this.folder.remember(this.name, this.process, jar.getFileName().toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.name + " can't be started", ex);
		}
	}

	/** Kills it as a power cut would, and returns when it is no more. */
	public void kill() throws InterruptedException {
		running().destroyForcibly().waitFor();
	}

	/**
	 * Stops its process in the middle of whatever it does, as a long pause of its machine
	 * would; it knows nothing of it.
	 */
	public void pause() throws InterruptedException {
		signal("STOP");
	}

	/** Lets a paused process go on. */
	public void goOn() throws InterruptedException {
		signal("CONT");
	}

	/** Asks it to end, as a rolling restart does, and returns when it is no more. */
	public void endGently() throws InterruptedException {
		endWithin(GENTLY_WITHIN);
	}

	/** The same, with so much time for what it does at its end. */
	void endWithin(Duration time) throws InterruptedException {
		Process ending = running();
		ending.destroy();
		if (!ending.waitFor(time.toSeconds(), TimeUnit.SECONDS)) {
			ending.destroyForcibly().waitFor();
		}
	}

	/** Whether its process runs. */
	public boolean isAlive() {
		return running().isAlive();
	}

	private void signal(String signal) throws InterruptedException {
		Signals.send(signal, pid());
	}

	/**
	 * Returns when it is ready.
	 * @throws BenchmarkRefusal if it ends instead, or takes minutes
	 */
	public void awaitReady() throws InterruptedException {
		long until = System.nanoTime() + READY_WITHIN.toNanos();
		HttpRequest request = HttpRequest.newBuilder(address().resolve("/actuator/health/readiness"))
			.timeout(Duration.ofSeconds(5))
			.build();
		try (HttpClient http = HttpClient.newHttpClient()) {
			while (!isReady(http, request)) {
				requireAlive();
				if (System.nanoTime() > until) {
					throw new BenchmarkRefusal(this.name + " was not ready in " + READY_WITHIN + ". Its log: " + log());
				}
				Thread.sleep(200);
			}
		}
	}

	/** A connection to its database; the caller closes it. */
	public Connection connect() throws SQLException {
		return DriverManager.getConnection(this.database.jdbcUrl(), this.database.username(), this.database.password());
	}

	/** Where it is reached. */
	public URI address() {
		return URI.create("http://localhost:" + this.port);
	}

	/** Its process id. */
	public long pid() {
		return running().pid();
	}

	/** Seconds of CPU it has used; not a number where the system doesn't tell. */
	public double cpuSeconds() {
		return CpuTime.of(pid());
	}

	/**
	 * Refuses to go on with a service that is no more.
	 * @throws BenchmarkRefusal if it has ended
	 */
	public void requireAlive() {
		if (!running().isAlive()) {
			throw new BenchmarkRefusal(
					this.name + " ended with exit code " + running().exitValue() + ". Its log: " + log());
		}
	}

	/** By what it is known. */
	public String name() {
		return this.name;
	}

	Database database() {
		return this.database;
	}

	Path log() {
		return this.folder.resolve(this.name + ".log");
	}

	/** Asks it to end, without waiting. */
	void ask() {
		if (this.process != null) {
			this.process.destroy();
		}
	}

	/** Ends it; kills it where it takes too long. */
	@Override
	public void close() {
		Process ending = this.process;
		if (ending == null) {
			return;
		}
		ending.destroy();
		try {
			if (!ending.waitFor(END_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
				ending.destroyForcibly().waitFor();
			}
			this.folder.forget(this.name);
		}
		catch (InterruptedException ex) {
			ending.destroyForcibly();
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Process running() {
		if (this.process == null) {
			throw new IllegalStateException(this.name + " was not started");
		}
		return this.process;
	}

	private static boolean isReady(HttpClient http, HttpRequest request) throws InterruptedException {
		try {
			return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			// Not listening yet.
			return false;
		}
	}

}
