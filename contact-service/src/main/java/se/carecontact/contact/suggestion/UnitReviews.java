package se.carecontact.contact.suggestion;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.time.Instant;
import java.time.LocalDate;

import se.carecontact.contact.assignment.ContactRole;

/** Units' reviews of all their clients, and what they look at. */
public interface UnitReviews {

	/**
	 * The roles that stand empty with a unit's clients with open home care, read at once:
	 * no one has the role, or someone whose employment is over.
	 */
	List<Gap> gaps(String municipalityId, String unitId, LocalDate day);

	void add(String municipalityId, UnitReview review, Instant recordedAt);

	/** A unit's reviews, latest first. */
	List<UnitReview> of(String municipalityId, String unitId);

	/**
	 * A client without two contacts.
	 *
	 * @param clientId the client
	 * @param missing the roles that stand empty
	 */
	record Gap(UUID clientId, Set<ContactRole> missing) {
	}

}
