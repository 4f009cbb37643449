package se.carecontact.environment;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The databases of one server, seen with its superuser. */
final class Databases {

	private static final String MAINTENANCE = "postgres";

	private static final String USER = "postgres";

	private static final String PASSWORD = "postgres";

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");

	private final int port;

	Databases(int port) {
		this.port = port;
	}

	Database fresh(String prefix) {
		return existingOrNew(prefix + "_" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()));
	}

	Database existingOrNew(String name) {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("A database is named by lower-case letters, digits and underscores");
		}
		try (Connection connection = connect()) {
			if (!exists(connection, name)) {
				create(connection, name);
			}
		}
		catch (SQLException ex) {
			throw new EnvironmentFailed("Could not create database " + name, ex);
		}
		return at(name);
	}

	/** Whether the server takes connections and queries. */
	boolean answer() throws SQLException {
		try (Connection connection = connect()) {
			return connection.isValid(1);
		}
	}

	private static boolean exists(Connection connection, String name) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
			select.setString(1, name);
			try (ResultSet found = select.executeQuery()) {
				return found.next();
			}
		}
	}

	private static void create(Connection connection, String name) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			// A statement without parameters: the name was checked against NAME.
			statement.execute("CREATE DATABASE " + name);
		}
	}

	private Connection connect() throws SQLException {
		Database database = at(MAINTENANCE);
		return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
	}

	private Database at(String name) {
		return new Database("jdbc:postgresql://localhost:%d/%s".formatted(this.port, name), USER, PASSWORD);
	}

}
