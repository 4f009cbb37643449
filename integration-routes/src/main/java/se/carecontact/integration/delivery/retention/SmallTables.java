package se.carecontact.integration.delivery.retention;

import java.time.Duration;
import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Purges tables whose rows are too few for partitions, by age. Each call in a transaction
 * of its own; what is not at its end stays.
 */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class SmallTables {

	private final JdbcClient jdbc;

	SmallTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Previews and runs; one that still runs or rests stays. */
	public int runs(LocalDate today, Duration kept) {
		return delete("delete from operator_run where coalesce(ended_at, created_at) < ?"
				+ " and state not in ('RUNNING', 'PAUSED')", today, kept);
	}

	/** Alerts that are over. */
	public int alerts(LocalDate today, Duration kept) {
		return delete("delete from alert where ended_at < ?", today, kept);
	}

	/** What Prator answered later. */
	public int receipts(LocalDate today, Duration kept) {
		return delete("delete from prator_receipt where settled_at < ?", today, kept);
	}

	/** Files of decisions, with what was wrong in them. */
	public int decisionFiles(LocalDate today, Duration kept) {
		return delete("delete from decisions_file where ended_at < ?", today, kept);
	}

	/** Who looked at whom through the FHIR facade. */
	public int looks(LocalDate today, Duration kept) {
		return delete("delete from facade_look where at < ?", today, kept);
	}

	/** Puts away bodies that were left among the open ones. */
	public int strayBodies() {
		return this.jdbc.sql("""
				update delivery_body b set ended_on = coalesce((select ended_on from delivery where id = b.delivery_id),
				  ledger_today())
				where ended_on = 'infinity' and not exists (select 1 from delivery_open o where o.id = b.delivery_id)
				""").update();
	}

	private int delete(String sql, LocalDate today, Duration kept) {
		return this.jdbc.sql(sql).param(today.minusDays(kept.toDays())).update();
	}

}
