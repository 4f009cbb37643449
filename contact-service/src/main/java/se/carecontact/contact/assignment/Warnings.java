package se.carecontact.contact.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Occurrence;

/** The warnings to unit managers. One that no longer holds is kept, cleared. */
public interface Warnings {

	/** A client's open warnings, oldest first. */
	List<Warning> openOf(UUID clientId);

	/**
	 * Makes a client's open warnings be these. One of the same kind with the same text
	 * stands as it was raised.
	 */
	void become(String municipalityId, UUID clientId, List<Warning> warnings, Instant now);

	/**
	 * Raises, for those of different clients who have no MAIN, that it is so; in one
	 * statement, as it stands in the path of every decision pushed. Where it is raised
	 * already, the earlier day counts.
	 */
	void raiseWithoutMain(List<Occurrence<Warning>> warnings);

	/**
	 * Open warnings of clients in units, on a day, oldest first.
	 * @param unitIds which units; empty is all
	 * @param after the number of the last one seen
	 */
	List<Raised> page(String municipalityId, Set<String> unitIds, LocalDate day, @Nullable Long after, int limit);

	/** When a municipality warns. */
	WarningLimits limits(String municipalityId);

	/**
	 * An open warning in a unit's list.
	 *
	 * @param number rises with each
	 * @param clientId whom it is about
	 * @param unitId the unit that answers for the client
	 * @param kind which
	 * @param since first day it is true
	 * @param text in words
	 */
	record Raised(long number, UUID clientId, String unitId, Warning.Kind kind, LocalDate since, String text) {
	}

}
