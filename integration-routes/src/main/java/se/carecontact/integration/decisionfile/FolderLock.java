package se.carecontact.integration.decisionfile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.stereotype.Component;

/**
 * Lets one replica at a time push a municipality's files, so that they keep their order.
 * Held by a database session: with the replica it is gone.
 */
@Component
class FolderLock {

	private static final int SPACE = 0x6465_6366;

	private final DataSource dataSource;

	FolderLock(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Does the work, unless another replica is at it.
	 * @param municipalityId whose files; four digits
	 */
	void whileHeld(String municipalityId, Runnable work) throws SQLException {
		int key = Integer.parseInt(municipalityId);
		try (Connection session = this.dataSource.getConnection()) {
			if (ask(session, "select pg_try_advisory_lock(?, ?)", key)) {
				try {
					work.run();
				}
				finally {
					ask(session, "select pg_advisory_unlock(?, ?)", key);
				}
			}
		}
	}

	private static boolean ask(Connection session, String sql, int key) throws SQLException {
		try (PreparedStatement statement = session.prepareStatement(sql)) {
			statement.setInt(1, SPACE);
			statement.setInt(2, key);
			try (ResultSet answer = statement.executeQuery()) {
				return answer.next() && answer.getBoolean(1);
			}
		}
	}

}
