package se.carecontact.contact.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The imports of decisions, for as long as someone may ask after one. */
public interface DecisionImports {

	/**
	 * Adds an import.
	 * @return whether it was added; not where the id is in use
	 */
	boolean addIfNew(DecisionImport started);

	/** Writes how far an import has come. */
	void update(DecisionImport now);

	/** The import, if the municipality has one of that id. */
	Optional<DecisionImport> find(String municipalityId, UUID importId);

	/** Forgets the imports that last got on before a time. */
	void forgetBefore(Instant time);

}
