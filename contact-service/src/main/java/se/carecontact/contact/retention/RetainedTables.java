package se.carecontact.contact.retention;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All tables that hold something of a client. */
public interface RetainedTables {

	/** The day of the latest entry in a client's documentation. */
	Optional<LocalDate> lastEntry(UUID clientId);

	/** Deletes a client's working papers; how many rows by table. */
	Map<String, Integer> deleteWorkingPapers(UUID clientId);

	/** Writes another name of an author wherever one is kept beside the author's id. */
	void rename(String municipalityId, String authorId, String name);

	/** Deletes all that hangs on a client; how many rows by table. */
	Map<String, Integer> deleteAll(UUID clientId);

}
