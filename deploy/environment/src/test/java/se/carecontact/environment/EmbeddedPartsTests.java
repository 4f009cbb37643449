package se.carecontact.environment;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The parts as the local stack uses them, one by one and with data to keep. */
class EmbeddedPartsTests {

	@TempDir
	private Path folder;

	@Test
	void a_durable_server_forces_each_commit_to_disk() throws Exception {
		EmbeddedPostgresServer server = new EmbeddedPostgresServer(
				new PostgresSettings(FreePort.find(), this.folder, true));
		server.start();
		try {
			Database database = server.database("kept");
			assertThat(setting(database, "fsync")).isEqualTo("on");
			assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
			assertThat(setting(database, "full_page_writes")).isEqualTo("on");
			assertThat(server.database("kept")).isEqualTo(database);
		}
		finally {
			server.stop();
		}
	}

	@Test
	void a_server_that_ends_at_once_keeps_what_was_committed() throws Exception {
		EmbeddedPostgresServer server = new EmbeddedPostgresServer(
				new PostgresSettings(FreePort.find(), this.folder, true));
		server.start();
		try {
			Database database = server.database("kept");
			execute(database, "CREATE TABLE kept AS SELECT 42 AS answer");
			server.crash();
			server.start();
			assertThat(setting(database, "port")).isEqualTo(Integer.toString(server.port()));
			execute(database, "DO 'BEGIN ASSERT (SELECT answer = 42 FROM kept); END'");
		}
		finally {
			server.stop();
		}
	}

	private static void execute(Database database, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.username(),
				database.password()); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	@Test
	void a_port_in_use_is_said_in_one_line() throws Exception {
		int port = FreePort.find();
		try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			EmbeddedBroker broker = new EmbeddedBroker(
					new BrokerSettings(taken.getLocalPort(), FreePort.find(), this.folder));

			assertThatExceptionOfType(EnvironmentFailed.class).isThrownBy(broker::start)
				.withMessage("Port %d, wanted by the Kafka broker, is in use".formatted(port))
				.withNoCause();
		}
	}

	@Test
	void what_a_killed_jvm_left_running_is_stopped_by_the_next_and_its_data_kept() throws Exception {
		int postgresPort = FreePort.find();
		int registryPort = FreePort.find();
		int managementPort = FreePort.find();
		KilledProcess.leave(this.folder, postgresPort, registryPort, managementPort);
		assertThat(FreePort.isFree(postgresPort)).isFalse();
		assertThat(FreePort.isFree(registryPort)).isFalse();

		EmbeddedPostgresServer postgres = new EmbeddedPostgresServer(
				new PostgresSettings(postgresPort, this.folder.resolve("postgres"), true));
		EmbeddedRegistry registry = new EmbeddedRegistry(
				new RegistrySettings(registryPort, managementPort, this.folder.resolve("registry")));
		try {
			postgres.start();
			registry.start();
			assertThat(setting(postgres.database("kept"), "fsync")).isEqualTo("on");
		}
		finally {
			registry.stop();
			postgres.stop();
		}
		assertThat(FreePort.isFree(postgresPort)).isTrue();
		assertThat(FreePort.isFree(registryPort)).isTrue();
	}

	@Test
	void the_folder_of_a_jvm_that_is_gone_is_cleared_away_by_the_next() throws Exception {
		Path mine = RunFolder.create();
		Path abandoned = Files.createDirectories(mine.resolveSibling(deadProcess() + "-gone").resolve("postgres"));

		Path next = RunFolder.create();

		assertThat(abandoned.getParent()).doesNotExist();
		assertThat(mine).exists();
		Folders.delete(mine);
		Folders.delete(next);
	}

	private static long deadProcess() throws Exception {
		Process process = new ProcessBuilder("true").start();
		process.waitFor();
		return process.pid();
	}

	private static String setting(Database database, String name) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.username(),
				database.password());
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("SHOW " + name)) {
			result.next();
			return result.getString(1);
		}
	}

}
