package se.carecontact.contact.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every decision. */
public interface Decisions {

	Optional<Decision> find(String municipalityId, String decisionId);

	/**
	 * Adds a decision.
	 * @return whether it was added; not where one with the id is there
	 */
	boolean addIfNew(Decision decision);

	/**
	 * The same for several of one municipality, with different ids, in the order given.
	 * @return the ids of those that were added
	 */
	Set<String> addNew(String municipalityId, Collection<Decision> decisions);

	/** Writes a new revision or an ending. */
	void update(Decision decision);

	/** A client's decisions, oldest first. */
	List<Decision> of(UUID clientId);

}
