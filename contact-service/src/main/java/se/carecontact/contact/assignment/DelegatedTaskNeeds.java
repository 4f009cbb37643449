package se.carecontact.contact.assignment;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The health-care tasks for which clients need someone with a delegation. */
public interface DelegatedTaskNeeds {

	/** The codes, in alphabetical order. */
	List<String> of(UUID clientId);

	/** Makes a client's needs be these. */
	void become(UUID clientId, Set<String> codes);

}
