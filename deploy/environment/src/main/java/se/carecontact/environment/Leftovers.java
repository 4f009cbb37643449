package se.carecontact.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Child processes of a JVM that was killed before it could stop them. Each is known by a
 * file in its data folder, and ended only if the process of that number still is what it
 * was.
 */
final class Leftovers {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final String REGISTRY_PID = "registry.pid";

	private Leftovers() {
	}

	static void stopPostgres(Path dataFolder) {
		// SIGINT is PostgreSQL's fast shutdown; Java's own SIGTERM would wait for
		// clients.
		signalPostgres("-INT", dataFolder);
	}

	/** PostgreSQL's immediate shutdown; a KILL would leave its shared memory behind. */
	static void crashPostgres(Path dataFolder) {
		signalPostgres("-QUIT", dataFolder);
	}

	private static void signalPostgres(String signal, Path dataFolder) {
		living(dataFolder.resolve("pgdata").resolve("postmaster.pid"), "postgres").ifPresent((postmaster) -> {
			signal(signal, postmaster);
			waitFor(postmaster);
		});
	}

	static void stopRegistry(Path dataFolder) {
		living(dataFolder.resolve(REGISTRY_PID), "java").ifPresent((registry) -> {
			registry.destroyForcibly();
			waitFor(registry);
		});
	}

	static void rememberRegistry(Path dataFolder, Process registry) throws IOException {
		Files.writeString(dataFolder.resolve(REGISTRY_PID), Long.toString(registry.pid()));
	}

	private static Optional<ProcessHandle> living(Path pidFile, String program) {
		if (!Files.isRegularFile(pidFile)) {
			return Optional.empty();
		}
		try {
			List<String> lines = Files.readAllLines(pidFile);
			return lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
				.filter((process) -> process.info().command().orElse("").contains(program));
		}
		catch (IOException | NumberFormatException ex) {
			throw new EnvironmentFailed("Could not read " + pidFile, ex);
		}
	}

	private static void signal(String signal, ProcessHandle process) {
		try {
			new ProcessBuilder("kill", signal, Long.toString(process.pid())).inheritIO().start().waitFor();
		}
		catch (IOException ex) {
			throw new EnvironmentFailed("Could not stop process " + process.pid(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void waitFor(ProcessHandle process) {
		try {
			process.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (Exception ex) {
			throw new EnvironmentFailed("Process " + process.pid() + " does not end", ex);
		}
	}

}
