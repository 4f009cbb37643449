package se.carecontact.checker.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.FreePort;
import se.carecontact.benchmark.stage.Ground;
import se.carecontact.benchmark.stage.JavaOptions;
import se.carecontact.environment.EmbeddedRegistry;
import se.carecontact.environment.RegistrySettings;

/** A broker that can be killed, and a registry that can be away. */
public final class OwnGround implements Ground {

	private static final Duration START_LIMIT = Duration.ofSeconds(90);

	private final Path folder;

	private final int port = FreePort.find();

	private final int controllerPort = FreePort.find();

	private final EmbeddedRegistry registry;

	private @Nullable Process broker;

	/**
	 * Neither is started yet.
	 * @param folder where both keep their data
	 */
	public OwnGround(Path folder) {
		this.folder = folder;
		this.registry = new EmbeddedRegistry(
				new RegistrySettings(FreePort.find(), FreePort.find(), folder.resolve("registry")));
	}

	@Override
	public void start() {
		startBroker();
		this.registry.start();
	}

	/** Starts the broker, with what it had; returns when it answers. */
	public void startBroker() {
		Path log = this.folder.resolve("broker.log");
		try {
			Files.createDirectories(this.folder);
			this.broker = new ProcessBuilder(JavaOptions.java(), "-Xmx256m", "-XX:+UseSerialGC",
					"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
					BrokerProcess.class.getName(), Integer.toString(this.port), Integer.toString(this.controllerPort),
					this.folder.resolve("kafka").toString())
				.redirectOutput(Redirect.appendTo(log.toFile()))
				.redirectErrorStream(true)
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The broker can't be started", ex);
		}
		awaitBroker(this.broker, log);
	}

	private void awaitBroker(Process process, Path log) {
		long until = System.nanoTime() + START_LIMIT.toNanos();
		while (!answers()) {
			if (!process.isAlive() || System.nanoTime() > until) {
				throw new BenchmarkRefusal("The broker does not answer. Its log: " + log);
			}
		}
	}

	private boolean answers() {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafkaBootstrapServers(), "request.timeout.ms",
				"2000", "default.api.timeout.ms", "2000"))) {
			return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
		}
		catch (ExecutionException | TimeoutException ex) {
			// Not up yet.
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BenchmarkRefusal("Interrupted while the broker started.", ex);
		}
	}

	/** Kills the broker as a power cut of its process would. */
	public void killBroker() throws InterruptedException {
		Process killed = this.broker;
		if (killed != null) {
			killed.destroyForcibly().waitFor();
		}
	}

	/** The registry, which can be stopped and started. */
	public EmbeddedRegistry registry() {
		return this.registry;
	}

	@Override
	public String kafkaBootstrapServers() {
		return "localhost:" + this.port;
	}

	@Override
	public String schemaRegistryUrl() {
		return this.registry.url();
	}

	@Override
	public void stop() {
		this.registry.stop();
		try {
			killBroker();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
