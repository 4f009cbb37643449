package se.carecontact.contact.retention;

/** The append-only log of what was purged, under which rule. */
public interface PurgeLog {

	/** Writes with the running transaction: what is purged is logged. */
	void write(Purge purge);

}
