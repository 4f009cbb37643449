package se.carecontact.integration.delivery.retention;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and drops partitions. Both lock the whole table for a moment: they wait for it
 * briefly only, and else fail, to be tried again later. Each partition in a transaction
 * of its own.
 */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Shelves {

	private final JdbcClient jdbc;

	Shelves(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The day of the database, which all replicas share. */
	@Transactional(readOnly = true)
	public LocalDate today() {
		return this.jdbc.sql("select ledger_today()").query(LocalDate.class).single();
	}

	/** Makes the partition that begins so, unless it is there. */
	public boolean make(Shelf shelf, LocalDate first) {
		waitBriefly();
		return this.jdbc.sql("select make_partition(?, ?, ?, ?, ?)")
			.params(shelf.table(), shelf.rest(), shelf.partition(first), first, shelf.after(first))
			.query(Boolean.class)
			.single();
	}

	/** The first days of the partitions there are, oldest first. */
	@Transactional(readOnly = true)
	public List<LocalDate> kept(Shelf shelf) {
		return this.jdbc.sql("""
				select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
				where i.inhparent = cast(? as regclass) and c.relname ~ '_[0-9]{8}$' order by c.relname
				""").param(shelf.table()).query(String.class).list().stream().map(shelf::first).toList();
	}

	/** Drops the partition that begins so: its rows, indexes and TOAST, at once. */
	public void drop(Shelf shelf, LocalDate first) {
		waitBriefly();
		this.jdbc.sql("drop table if exists " + shelf.partition(first)).update();
	}

	/** Deletes what stands in no partition of its own and is older. */
	public int emptyRest(Shelf shelf, LocalDate before) {
		return this.jdbc.sql("delete from " + shelf.rest() + " where " + shelf.column() + " < ?")
			.param(before)
			.update();
	}

	private void waitBriefly() {
		this.jdbc.sql("set local lock_timeout = '2s'").update();
	}

}
