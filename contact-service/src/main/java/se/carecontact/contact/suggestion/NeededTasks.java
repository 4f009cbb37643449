package se.carecontact.contact.suggestion;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The health tasks that clients need someone with a delegation for. */
public interface NeededTasks {

	/**
	 * The tasks' codes by client; a client who needs none may be left out.
	 * @param clientIds the clients, asked about at once
	 */
	Map<UUID, Set<String>> of(Collection<UUID> clientIds, LocalDate day);

}
