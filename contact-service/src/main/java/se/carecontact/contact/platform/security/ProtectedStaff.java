package se.carecontact.contact.platform.security;

/** Which of the staff live under protected identity. */
public interface ProtectedStaff {

	/**
	 * Whether a person's name may go no further than the unit's manager. Someone who is
	 * not in the register of staff, such as a manager, is named by their token.
	 */
	boolean isProtected(String municipalityId, String staffId);

}
