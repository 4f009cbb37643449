package se.carecontact.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The one database session of a relay. It holds the shards' advisory locks, and all
 * reading and deleting of rows goes through it: a statement that succeeds proves that the
 * locks were still held, and with the session everything a relay may do is gone. Any
 * failure of a statement is the end of the session.
 */
final class RelaySession implements AutoCloseable {

	/** A dead network must not keep the relay waiting for a reply for ever. */
	private static final Duration REPLY_LIMIT = Duration.ofSeconds(15);

	private final Connection connection;

	private final JdbcClient jdbc;

	private final ShardLocks locks;

	private final OutboxRows rows;

	private final SortedSet<Integer> owned = new TreeSet<>();

	private final int shards;

	private RelaySession(Connection connection, OutboxIdentity identity) {
		this.connection = connection;
		this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		this.locks = new ShardLocks(this.jdbc, identity.lockSpace());
		this.rows = new OutboxRows(this.jdbc);
		this.shards = identity.shards().count();
	}

	/**
	 * Opens the session and counts it as a relay.
	 * @param silenceLimit after which PostgreSQL ends the session, see
	 * {@link RelaySettings}
	 */
	static RelaySession open(DataSource dataSource, OutboxIdentity identity, Duration silenceLimit)
			throws SQLException {
		Connection connection = dataSource.getConnection();
		RelaySession session = new RelaySession(connection, identity);
		try {
			connection.setAutoCommit(true);
			connection.setNetworkTimeout(Runnable::run, Math.toIntExact(REPLY_LIMIT.toMillis()));
			session.set("application_name", identity.service() + " event-outbox relay");
			session.set("idle_session_timeout", silenceLimit.toMillis() + "ms");
			// What is right for the few rows there mostly are would be kept for a
			// backlog.
			session.set("enable_seqscan", "off");
			session.set("enable_bitmapscan", "off");
			// A crash of the database may bring rows back that were deleted a moment
			// before.
			// They are sent again, in order, as those of a crash before the delete are.
			session.set("synchronous_commit", "off");
			session.locks.join();
			return session;
		}
		catch (SQLException | RuntimeException ex) {
			session.close();
			throw ex;
		}
	}

	/** Whether other relays have come that some of the owned shards are to go to. */
	boolean hasMoreThanItsShare() {
		return this.owned.size() > share();
	}

	private int share() {
		return Math.ceilDiv(this.shards, this.locks.members());
	}

	/**
	 * Takes this relay's share of the shards, as far as they are free, and gives back
	 * what is beyond it.
	 */
	void takeShare() {
		int share = share();
		while (this.owned.size() > share) {
			this.locks.release(this.owned.removeLast());
		}
		for (int shard = 0; shard < this.shards && this.owned.size() < share; shard++) {
			if (!this.owned.contains(shard) && this.locks.tryTake(shard)) {
				this.owned.add(shard);
			}
		}
	}

	/** The shards whose locks this session holds. */
	List<Integer> owned() {
		return List.copyOf(this.owned);
	}

	/**
	 * The first rows of what is unsent now in each of the owned shards asked for, in the
	 * order of their ids; nothing of those that have none.
	 */
	Map<Integer, List<OutboxRow>> read(Collection<Integer> shards, int limit) {
		return this.rows.read(shards, limit);
	}

	void delete(int shard, List<OutboxRow> sent) {
		this.rows.delete(shard, sent);
	}

	/** Gives the locks back, and the connection to its pool as it was. */
	@Override
	public void close() throws SQLException {
		try (this.connection) {
			if (this.connection.isValid(1)) {
				this.jdbc.sql("SELECT pg_advisory_unlock_all()").query().singleValue();
				this.jdbc.sql("RESET idle_session_timeout").update();
				this.jdbc.sql("RESET enable_seqscan").update();
				this.jdbc.sql("RESET enable_bitmapscan").update();
				this.jdbc.sql("RESET synchronous_commit").update();
				this.jdbc.sql("RESET application_name").update();
			}
		}
	}

	private void set(String setting, String value) {
		this.jdbc.sql("SELECT set_config(?, ?, false)").params(setting, value).query().singleValue();
	}

}
