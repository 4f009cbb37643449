package se.carecontact.contact.followup;

import java.time.LocalDate;
import java.util.UUID;

/** Remembers for the figures what no one else does. */
public interface Recollection {

	/**
	 * Remembers that a unit answers for a client from a day on; the first unit for all
	 * days before too. The same unit again has no effect.
	 */
	void unitOf(UUID clientId, String municipalityId, String unitId, LocalDate from);

	/** Remembers what was told of a plan, which may not have been known before. */
	void plan(PlanFact fact);

}
