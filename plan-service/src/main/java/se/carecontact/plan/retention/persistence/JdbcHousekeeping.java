package se.carecontact.plan.retention.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.carecontact.plan.retention.Housekeeping;
import se.carecontact.plan.retention.Purge;
import se.carecontact.plan.retention.PurgeLog;
import se.carecontact.plan.retention.RetentionRule;
import se.carecontact.plan.retention.RetentionRules;
import se.carecontact.plan.retention.RetentionStep;

/**
 * Purges by age. Small batches, so that no one waits for it; rows that another replica
 * has in hand are passed by. A batch and its line in the purge log are one transaction.
 */
@Repository
class JdbcHousekeeping implements Housekeeping {

	private static final int BATCH = 1000;

	private static final int MONTHS_AHEAD = 13;

	private final JdbcClient jdbc;

	private final RetentionRules rules;

	private final PurgeLog log;

	private final TransactionTemplate transactions;

	JdbcHousekeeping(JdbcClient jdbc, RetentionRules rules, PurgeLog log, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.rules = rules;
		this.log = log;
		this.transactions = new TransactionTemplate(transactions);
	}

	@Override
	public long purge(LocalDate today) {
		return purgeRows(RetentionStep.PURGE_IDEMPOTENCY_KEYS, "idempotency_key", "claimed_at", today)
				+ purgeRows(RetentionStep.PURGE_PARKED_RECORDS, "parked_record", "parked_at", today)
				+ dropAccessLog(today);
	}

	@Override
	public void prepareAccessLog(LocalDate today) {
		this.jdbc.sql("SELECT make_access_log_partitions(:from, :to)")
			.param("from", today)
			.param("to", today.plusMonths(MONTHS_AHEAD))
			.query(Integer.class)
			.single();
	}

	private long purgeRows(RetentionStep step, String table, String column, LocalDate today) {
		RetentionRule rule = this.rules.of(RetentionRules.EVERYONE, step, today);
		long all = 0;
		int batch = BATCH;
		while (batch == BATCH) {
			batch = inTransaction(() -> {
				int rows = this.jdbc
					.sql("DELETE FROM " + table + " WHERE ctid IN (SELECT ctid FROM " + table + " WHERE " + column
							+ " < :before ORDER BY " + column + " LIMIT :batch FOR UPDATE SKIP LOCKED)")
					.param("before", rule.before())
					.param("batch", BATCH)
					.update();
				if (rows > 0) {
					this.log.write(new Purge(null, null, table, rows, step, rule.legalBasis()));
				}
				return rows;
			});
			all += batch;
		}
		return all;
	}

	private long dropAccessLog(LocalDate today) {
		RetentionRule rule = this.rules.of(RetentionRules.EVERYONE, RetentionStep.DROP_ACCESS_LOG, today);
		long all = 0;
		List<Dropped> dropped = List.of();
		do {
			dropped = inTransaction(() -> {
				List<Dropped> parts = this.jdbc.sql("SELECT part, held FROM drop_expired_access_log(:before)")
					.param("before", rule.before())
					.query(Dropped.class)
					.list();
				parts.forEach((part) -> this.log.write(new Purge(null, null, part.part(), part.held(),
						RetentionStep.DROP_ACCESS_LOG, rule.legalBasis())));
				return parts;
			});
			all += dropped.stream().mapToLong(Dropped::held).sum();
		}
		while (!dropped.isEmpty());
		return all;
	}

	private <T> T inTransaction(Supplier<T> work) {
		return Objects.requireNonNull(this.transactions.execute((status) -> work.get()));
	}

	/** A partition that was dropped. */
	record Dropped(String part, long held) {
	}

}
