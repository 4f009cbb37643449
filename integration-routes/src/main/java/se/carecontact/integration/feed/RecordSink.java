package se.carecontact.integration.feed;

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
	 * Whether a record is none of this sink's business, which its headers alone tell. It
	 * is then not taken, and costs no transaction.
	 */
	default boolean isForeign(IncomingRecord record) {
		return false;
	}

}
