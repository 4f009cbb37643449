package se.carecontact.contact.policy;

import java.util.Optional;

/** The services (insatser) that a municipality grants. */
public interface ServiceCatalogue {

	/**
	 * A service's name, or empty where the municipality grants no such service.
	 * @param municipalityId SCB code
	 * @param code the service's code
	 */
	Optional<String> nameOf(String municipalityId, String code);

}
