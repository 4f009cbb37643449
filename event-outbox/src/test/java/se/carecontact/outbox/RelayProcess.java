package se.carecontact.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import se.carecontact.environment.CareEnvironment;

/** A relay in a process of its own, which can be killed as a power cut would kill it. */
final class RelayProcess implements AutoCloseable {

	private static final String ARRIVED = "arrived";

	private final Process process;

	private final BufferedReader output;

	/** Starts a relay that stops dead at the given point of its first batch. */
	RelayProcess(Bench bench, PauseAt.Point point) throws IOException {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		this.process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath,
				RelayProcess.class.getName(), bench.database.jdbcUrl(), bench.database.username(),
				bench.database.password(), Integer.toString(bench.identity.shards().count()),
				CareEnvironment.shared().kafkaBootstrapServers(), point.name())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		this.output = this.process.inputReader();
	}

	/** Returns when it has come to its point. */
	void awaitArrival() throws IOException {
		String line = this.output.readLine();
		while (line != null && !line.equals(ARRIVED)) {
			line = this.output.readLine();
		}
		if (line == null) {
			throw new IllegalStateException("The relay's process ended before its point");
		}
	}

	/** SIGKILL: nothing of it runs any more, no clean-up, no farewell. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	/** The child's side. */
	public static void main(String[] args) throws InterruptedException {
		DataSource dataSource = new DriverManagerDataSource(args[0], args[1], args[2]);
		OutboxIdentity identity = new OutboxSchema(dataSource).identity(Bench.SERVICE,
				new Shards(Integer.parseInt(args[3])));
		PauseAt pause = new PauseAt(PauseAt.Point.valueOf(args[5]), () -> {
			System.out.println(ARRIVED);
			System.out.flush();
		});
		Bench.relay(dataSource, identity, new WakeUp(), pause, Duration.ofSeconds(20), args[4]).start();
		new CountDownLatch(1).await();
	}

}
