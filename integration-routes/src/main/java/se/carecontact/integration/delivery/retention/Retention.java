package se.carecontact.integration.delivery.retention;

import java.time.Duration;
import java.time.LocalDate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes what has been kept long enough, and makes room ahead. One replica at a time;
 * another that comes meanwhile leaves it. A run that ends early loses nothing: the next
 * does what it left.
 */
@Component
class Retention {

	private static final Logger log = LoggerFactory.getLogger(Retention.class);

	private static final long LOCK = 0x7265_7465_6e74L;

	private final JdbcClient jdbc;

	private final Shelves shelves;

	private final SmallTables tables;

	private final RetentionProperties kept;

	Retention(JdbcClient jdbc, Shelves shelves, SmallTables tables, RetentionProperties kept) {
		this.jdbc = jdbc;
		this.shelves = shelves;
		this.tables = tables;
		this.kept = kept;
	}

	/**
	 * Runs once. The transaction holds the lock only: each step commits by itself.
	 * @return whether it was this replica's turn
	 */
	@Transactional
	public boolean run() {
		if (!this.jdbc.sql("select pg_try_advisory_xact_lock(?)").param(LOCK).query(Boolean.class).single()) {
			return false;
		}
		LocalDate today = this.shelves.today();
		for (Shelf shelf : Shelf.values()) {
			makeAhead(shelf, today);
		}
		this.tables.strayBodies();
		drop(Shelf.BODIES, today, this.kept.bodies());
		drop(Shelf.DELIVERIES, today, this.kept.deliveries());
		drop(Shelf.AUDIT, today, this.kept.audit());
		tell("rows of facade_look", this.tables.looks(today, this.kept.audit()));
		tell("runs", this.tables.runs(today, this.kept.runs()));
		tell("alerts", this.tables.alerts(today, this.kept.alerts()));
		tell("receipts", this.tables.receipts(today, this.kept.receipts()));
		tell("files of decisions", this.tables.decisionFiles(today, this.kept.decisionFiles()));
		return true;
	}

	private void makeAhead(Shelf shelf, LocalDate today) {
		LocalDate first = shelf.beginningOf(today);
		for (int made = 0; made < shelf.ahead(); made++) {
			this.shelves.make(shelf, first);
			first = shelf.after(first);
		}
	}

	/** A partition goes when its last day has been kept long enough. */
	private void drop(Shelf shelf, LocalDate today, Duration time) {
		LocalDate keptFrom = today.minusDays(time.toDays());
		for (LocalDate first : this.shelves.kept(shelf)) {
			if (!shelf.after(first).isAfter(keptFrom)) {
				this.shelves.drop(shelf, first);
				log.info("retention: {} is gone, kept for {} days", shelf.partition(first), time.toDays());
			}
		}
		tell("rows of " + shelf.rest(), this.shelves.emptyRest(shelf, keptFrom));
	}

	private static void tell(String what, int count) {
		if (count > 0) {
			log.info("retention: {} {} are gone", count, what);
		}
	}

}
