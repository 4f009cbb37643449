package se.carecontact.contact.suggestion;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Something that must follow from a unit's review of all its clients. Runs in the same
 * transaction.
 */
public interface AfterUnitReview {

	/**
	 * The unit has gone through its clients.
	 * @param withoutTwo those of them who lack a contact
	 * @return of how many clients their yearly duty is done by it, now or soon
	 */
	int reviewed(String municipalityId, String unitId, LocalDate reviewedOn, Set<UUID> withoutTwo);

}
