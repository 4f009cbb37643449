package se.carecontact.plan.retention;

import java.util.Map;
import java.util.UUID;

/** All tables that hold something of a client. */
public interface RetainedTables {

	/**
	 * Deletes all that tells of a client, what waits to be sent and what could not be
	 * read too; how many rows by table.
	 */
	Map<String, Integer> deleteAll(UUID clientId);

	/** Writes another name of an author wherever one is kept beside the author's id. */
	void rename(String municipalityId, String staffId, String name);

}
