package se.carecontact.contact.platform.security;

/** Which municipalities the service is in use in. */
public interface KnownMunicipalities {

	/**
	 * Whether it is in use there.
	 * @param municipalityId SCB code
	 */
	boolean knows(String municipalityId);

}
