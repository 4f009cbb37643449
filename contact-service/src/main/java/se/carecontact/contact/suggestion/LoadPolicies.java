package se.carecontact.contact.suggestion;

import java.time.LocalDate;

/** The municipalities' policies of load. */
public interface LoadPolicies {

	/** The policy that holds in a municipality on a day. */
	LoadPolicy of(String municipalityId, LocalDate day);

}
