package se.carecontact.benchmark.contender;

import java.sql.Connection;
import java.sql.SQLException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Connections and transactions of contenders that are plain JDBC. */
final class Pool implements AutoCloseable {

	private final HikariDataSource dataSource;

	Pool(Settings settings) {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(settings.url());
		config.setUsername(settings.username());
		config.setPassword(settings.password());
		config.setMaximumPoolSize(10);
		config.setAutoCommit(false);
		this.dataSource = new HikariDataSource(config);
	}

	/** Does the work and commits it, or rolls back and throws. */
	void inTransaction(Work work) throws SQLException {
		try (Connection connection = this.dataSource.getConnection()) {
			try {
				work.with(connection);
				connection.commit();
			}
			catch (SQLException | RuntimeException ex) {
				connection.rollback();
				throw ex;
			}
		}
	}

	@Override
	public void close() {
		this.dataSource.close();
	}

	/** What is done in a transaction. */
	interface Work {

		void with(Connection connection) throws SQLException;

	}

}
