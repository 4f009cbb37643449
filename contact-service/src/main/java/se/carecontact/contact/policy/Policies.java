package se.carecontact.contact.policy;

import java.time.LocalDate;

/** The municipalities' policies. */
public interface Policies {

	/**
	 * The policy of a municipality on a day; the national default where it has none of
	 * its own.
	 * @param municipalityId SCB code of a known municipality
	 */
	Policy of(String municipalityId, LocalDate day);

}
