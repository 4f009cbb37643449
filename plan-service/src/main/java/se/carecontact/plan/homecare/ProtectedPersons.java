package se.carecontact.plan.homecare;

/** Members of the staff with protected identity, as contact-service tells of them. */
public interface ProtectedPersons {

	/**
	 * Keeps that the person is protected, or no longer is.
	 * @return whether the person is protected now and was not before
	 */
	boolean keep(String municipalityId, StaffId staff, boolean isProtected);

}
