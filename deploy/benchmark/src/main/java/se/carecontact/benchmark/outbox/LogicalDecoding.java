package se.carecontact.benchmark.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.Stage;
import se.carecontact.environment.Database;

/**
 * Lets PostgreSQL write its log so that it can be decoded, for as long as this is open.
 * It is the same for all contenders.
 */
final class LogicalDecoding implements AutoCloseable {

	private final Stage stage;

	private final Database database;

	private LogicalDecoding(Stage stage, Database database) {
		this.stage = stage;
		this.database = database;
	}

	/** Restarts PostgreSQL. */
	static LogicalDecoding on(Stage stage) throws SQLException {
		LogicalDecoding on = new LogicalDecoding(stage, stage.newDatabase("logical"));
		on.restartWith("ALTER SYSTEM SET wal_level = 'logical'");
		return on;
	}

	private void restartWith(String setting) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.database.jdbcUrl(), this.database.username(),
				this.database.password()); Statement statement = connection.createStatement()) {
			statement.execute(setting);
		}
		this.stage.postgres().stop();
		this.stage.postgres().start();
	}

	@Override
	public void close() {
		try {
			restartWith("ALTER SYSTEM RESET wal_level");
		}
		catch (SQLException ex) {
			throw new BenchmarkRefusal("PostgreSQL can't be set back.", ex);
		}
	}

}
