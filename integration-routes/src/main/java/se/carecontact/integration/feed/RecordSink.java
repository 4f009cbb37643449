package se.carecontact.integration.feed;

import java.util.List;

/** Where a feed's records go. */
@FunctionalInterface
public interface RecordSink {

	/**
	 * Keeps a record. Called inside a database transaction; the record's offset is
	 * committed only after that transaction, so the same record may come again and must
	 * then have no further effect. A record that can't be read must be kept as such: an
	 * exception means "not now" and the same record is handed over again until it is
	 * taken.
	 */
	void take(IncomingRecord record);

	/**
	 * How many records of one poll and one partition it takes in one transaction at most.
	 * More than one, and it can do without the disk for most of them; what it locks it
	 * then locks for longer.
	 */
	default int atOnce() {
		return 1;
	}

	/**
	 * Keeps records of one partition in their order, all or none. If one can't be kept,
	 * they are handed over again one by one, so that it holds up none before it.
	 */
	default void takeAll(List<IncomingRecord> records) {
		records.forEach(this::take);
	}

	/**
	 * Whether a record is none of this sink's business, which its headers alone tell. It
	 * is then not taken, and costs no transaction.
	 */
	default boolean isForeign(IncomingRecord record) {
		return false;
	}

}
