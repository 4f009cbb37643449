package se.carecontact.contact.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every decision. */
public interface Decisions {

	Optional<Decision> find(String municipalityId, String decisionId);

	/**
	 * Adds a decision.
	 * @return whether it was added; not where one with the id is there
	 */
	boolean addIfNew(Decision decision);

	/** Writes a new revision or an ending. */
	void update(Decision decision);

	/** A client's decisions, oldest first. */
	List<Decision> of(UUID clientId);

}
