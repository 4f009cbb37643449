package se.carecontact.contact.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Clients whom a unit's review has gone through, and whose yearly duty is still open. */
public interface ReviewedClients {

	/**
	 * Adds a unit's clients whose yearly duty began before the review, in one statement.
	 * @param withoutTwo those who lack a contact
	 * @return how many were added who lack none
	 */
	int add(String municipalityId, String unitId, LocalDate reviewedOn, Set<UUID> withoutTwo);

	/**
	 * Some of those who lack no contact, each locked until this transaction ends; one
	 * that another holds is passed by.
	 */
	List<Reviewed> lockToComplete(int limit);

	/** When a client was gone through, of one who then lacked a contact. */
	Optional<LocalDate> reviewedWithoutTwo(UUID clientId);

	/** Their duty is done with. */
	void remove(UUID clientId);

	/**
	 * A locked client.
	 *
	 * @param municipalityId the municipality
	 * @param clientId the client
	 * @param reviewedOn day of the review
	 */
	record Reviewed(String municipalityId, UUID clientId, LocalDate reviewedOn) {
	}

}
