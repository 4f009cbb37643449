package se.carecontact.contact.assignment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is documented about clients' contacts. Nothing in it can be changed or deleted.
 */
public interface Documentation {

	void add(UUID clientId, DocumentationEntry entry);

	/** A client's entries in the order they were written. */
	List<DocumentationEntry> of(UUID clientId);

	Optional<DocumentationEntry> find(UUID clientId, UUID entryId);

	void mark(UUID entryId, Mistake mistake);

}
