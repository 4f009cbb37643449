package se.carecontact.benchmark.outbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;

import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.Stage;
import se.carecontact.environment.Database;

/**
 * What a contender is given for one session: a database, a topic, and how it is started
 * on them.
 *
 * @param stage what all stand on
 * @param database its own
 * @param topic its own
 * @param keys how many aggregates it has
 */
record Ground(Stage stage, Database database, String topic, int keys) {

	static final int PARTITIONS = 6;

	/** Fresh ones, by a name nobody had. */
	static Ground fresh(Stage stage, String name, int keys) throws InterruptedException {
		Ground ground = new Ground(stage, stage.newDatabase(name), "benchmark-" + name, keys);
		try (Admin admin = ground.admin()) {
			admin.createTopics(List.of(new NewTopic(ground.topic, PARTITIONS, (short) 1))).all().get();
		}
		catch (ExecutionException ex) {
			throw new BenchmarkRefusal("The topic " + ground.topic + " can't be made.", ex);
		}
		return ground;
	}

	/** A process of the contender; its tables are there, and it sends nothing yet. */
	Runner start(Contender contender, String name) throws IOException, InterruptedException {
		Path home = Path.of(System.getProperty("care.root", "."), "deploy/benchmark/contenders/target");
		return Runner.start(classPath(home.toAbsolutePath(), contender.jar()), this.stage.file(name + ".log"),
				List.of("kind=" + contender.kind(), "url=" + this.database.jdbcUrl(),
						"username=" + this.database.username(), "password=" + this.database.password(),
						"kafka=" + this.stage.kafkaBootstrapServers(), "topic=" + this.topic, "keys=" + this.keys,
						"folder=" + this.stage.file(".")));
	}

	private static String classPath(Path home, @Nullable String first) {
		String all = home.resolve("care-contenders.jar") + File.pathSeparator + home.resolve("lib") + "/*";
		return (first != null) ? first + File.pathSeparator + all : all;
	}

	Watch watch() {
		return new Watch(this.stage.kafkaBootstrapServers(), this.topic, PARTITIONS, this.keys);
	}

	/** A statement in its database. */
	void execute(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.database.jdbcUrl(), this.database.username(),
				this.database.password()); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/**
	 * Takes away what would only fill the disk: the topic, and slots that hold the log.
	 */
	void forget() throws InterruptedException, SQLException {
		execute("""
				SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots
				WHERE database = current_database() AND active""");
		execute("""
				SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots
				WHERE database = current_database()""");
		try (Admin admin = admin()) {
			admin.deleteTopics(List.of(this.topic)).all().get();
		}
		catch (ExecutionException ex) {
			throw new BenchmarkRefusal("The topic " + this.topic + " can't be deleted.", ex);
		}
	}

	private Admin admin() {
		return Admin.create(Map.of("bootstrap.servers", this.stage.kafkaBootstrapServers()));
	}

}
