package se.carecontact.plan.retention;

/** The append-only log of what was purged, under which rule. */
public interface PurgeLog {

	/** Writes with the running transaction: what is purged is logged, and counted. */
	void write(Purge purge);

}
