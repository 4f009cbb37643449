package se.carecontact.environment;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A JVM that starts a database and a registry and is killed before it can stop them. */
final class KilledProcess {

	private static final String STARTED = "started";

	private KilledProcess() {
	}

	/** Starts both on that folder and these ports, and kills the JVM that did it. */
	static void leave(Path folder, int postgresPort, int registryPort, int managementPort) throws Exception {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx300m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath,
				KilledProcess.class.getName(), folder.toString(), Integer.toString(postgresPort),
				Integer.toString(registryPort), Integer.toString(managementPort))
			.redirectErrorStream(true)
			.start();
		try {
			awaitStart(process.inputReader());
		}
		finally {
			process.destroyForcibly().waitFor();
		}
	}

	private static void awaitStart(BufferedReader output) throws IOException {
		StringBuilder said = new StringBuilder();
		for (String line = output.readLine(); !STARTED.equals(line); line = output.readLine()) {
			if (line == null) {
				throw new IllegalStateException("It ended by itself: " + said);
			}
			said.append(line).append('\n');
		}
	}

	public static void main(String[] args) throws InterruptedException {
		Path folder = Path.of(args[0]);
		new EmbeddedPostgresServer(new PostgresSettings(Integer.parseInt(args[1]), folder.resolve("postgres"), true))
			.start();
		new EmbeddedRegistry(
				new RegistrySettings(Integer.parseInt(args[2]), Integer.parseInt(args[3]), folder.resolve("registry")))
			.start();
		System.out.println(STARTED);
		System.out.flush();
		new CountDownLatch(1).await();
	}

}
