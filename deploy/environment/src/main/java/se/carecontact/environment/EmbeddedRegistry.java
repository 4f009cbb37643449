package se.carecontact.environment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Apicurio Registry as a child process of this JVM, with this JVM's Java, its schemas in
 * an H2 file. A registry that an earlier, killed JVM left on the same data folder is
 * stopped first.
 */
public final class EmbeddedRegistry implements SchemaRegistry {

	private static final Duration START_LIMIT = Duration.ofSeconds(90);

	private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

	private static final List<String> SMALL_JVM = List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
			"-XX:+UseCompactObjectHeaders");

	private final RegistrySettings settings;

	private @Nullable Process running;

	public EmbeddedRegistry(RegistrySettings settings) {
		this.settings = settings;
	}

	@Override
	public synchronized void start() {
		if (this.running != null && this.running.isAlive()) {
			return;
		}
		Leftovers.stopRegistry(this.settings.dataFolder());
		FreePort.require(this.settings.port(), "the schema registry");
		FreePort.require(this.settings.managementPort(), "the schema registry's health");
		Process process = launch();
		this.running = process;
		try (HttpClient http = HttpClient.newHttpClient()) {
			Waiting.until("the schema registry is ready; its log is " + log(), START_LIMIT, () -> ready(http, process));
		}
	}

	@Override
	public synchronized void stop() {
		if (this.running == null) {
			return;
		}
		this.running.destroy();
		try {
			if (!this.running.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
				this.running.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			this.running.destroyForcibly();
			Thread.currentThread().interrupt();
		}
		this.running = null;
	}

	@Override
	public String url() {
		return "http://localhost:%d/apis/ccompat/v7".formatted(this.settings.port());
	}

	private Process launch() {
		Path folder = RegistryDistribution.folder();
		try {
			Files.createDirectories(this.settings.dataFolder());
			ProcessBuilder builder = new ProcessBuilder(command(folder)).directory(folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
			builder.environment().putAll(environment());
			Process process = builder.start();
			Leftovers.rememberRegistry(this.settings.dataFolder(), process);
			return process;
		}
		catch (IOException ex) {
			throw new EnvironmentFailed("The schema registry did not start", ex);
		}
	}

	private static List<String> command(Path folder) {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		ArrayList<String> command = new ArrayList<>(List.of(java));
		command.addAll(SMALL_JVM);
		command.addAll(List.of("-jar", folder.resolve("quarkus-run.jar").toString()));
		return command;
	}

	private Map<String, String> environment() {
		String file = this.settings.dataFolder().toAbsolutePath().resolve("schemas").toString();
		return Map.of("QUARKUS_HTTP_HOST", "localhost", "QUARKUS_HTTP_PORT", Integer.toString(this.settings.port()),
				"QUARKUS_MANAGEMENT_HOST", "localhost", "QUARKUS_MANAGEMENT_PORT",
				Integer.toString(this.settings.managementPort()), "APICURIO_STORAGE_KIND", "sql",
				"APICURIO_STORAGE_SQL_KIND", "h2", "APICURIO_DATASOURCE_URL", "jdbc:h2:file:" + file,
				"APICURIO_DATASOURCE_USERNAME", "sa", "APICURIO_DATASOURCE_PASSWORD", "sa");
	}

	private boolean ready(HttpClient http, Process process) throws IOException, InterruptedException {
		if (!process.isAlive()) {
			throw new EnvironmentFailed(
					"The schema registry ended with code %d; its log is %s".formatted(process.exitValue(), log()));
		}
		URI health = URI.create("http://localhost:%d/health/ready".formatted(this.settings.managementPort()));
		return http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding()).statusCode() == 200;
	}

	private Path log() {
		return this.settings.dataFolder().resolve("registry.log");
	}

}
