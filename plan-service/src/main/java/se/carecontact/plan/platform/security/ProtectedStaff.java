package se.carecontact.plan.platform.security;

/** Which members of the staff have protected identity. */
public interface ProtectedStaff {

	/**
	 * Whether someone's name must not be shown. Where it can't be told, it fails: the
	 * name is not shown then either.
	 */
	boolean isProtected(String municipalityId, String staffId);

}
