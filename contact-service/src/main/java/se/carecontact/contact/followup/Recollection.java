package se.carecontact.contact.followup;

import java.time.LocalDate;
import java.util.Collection;

import se.carecontact.contact.platform.Envelope;

/** Remembers for the figures what no one else does. */
public interface Recollection {

	/**
	 * Remembers which units answer for different clients from a day on; the first unit
	 * for all days before too. The same unit again has no effect.
	 */
	void unitOf(Collection<Envelope> clients, LocalDate from);

	/** Remembers what was told of a plan, which may not have been known before. */
	void plan(PlanFact fact);

}
