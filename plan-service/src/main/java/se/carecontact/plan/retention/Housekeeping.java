package se.carecontact.plan.retention;

import java.time.LocalDate;

/** What grows and is no one's documentation: purged by age, in small batches. */
public interface Housekeeping {

	/**
	 * Purges what is too old, and writes the purge log.
	 * @return how many rows
	 */
	long purge(LocalDate today);

	/** Makes the access log's coming partitions; without them nothing can be shown. */
	void prepareAccessLog(LocalDate today);

}
