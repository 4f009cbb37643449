package se.carecontact.outbox;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The advisory locks of one session. Each shard has one; besides, all relays of an outbox
 * hold one together, by which they count themselves.
 */
final class ShardLocks {

	private static final int MEMBER = -1;

	private final JdbcClient jdbc;

	private final int space;

	ShardLocks(JdbcClient jdbc, int space) {
		this.jdbc = jdbc;
		this.space = space;
	}

	/** Counts this session as a relay from now on. */
	void join() {
		this.jdbc.sql("SELECT pg_advisory_lock_shared(?, ?)").params(this.space, MEMBER).query().singleValue();
	}

	/** How many relays there are, this one included. */
	int members() {
		return this.jdbc.sql("""
				SELECT count(*) FROM pg_locks
				WHERE locktype = 'advisory' AND granted AND objsubid = 2
				  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
				  AND classid::bigint = ?::bigint AND objid::bigint = ?::bigint""")
			.params(Integer.toUnsignedLong(this.space), Integer.toUnsignedLong(MEMBER))
			.query(Integer.class)
			.single();
	}

	/** Takes the shard's lock if nobody has it; does not wait. */
	boolean tryTake(int shard) {
		return this.jdbc.sql("SELECT pg_try_advisory_lock(?, ?)")
			.params(this.space, shard)
			.query(Boolean.class)
			.single();
	}

	void release(int shard) {
		this.jdbc.sql("SELECT pg_advisory_unlock(?, ?)").params(this.space, shard).query().singleValue();
	}

}
