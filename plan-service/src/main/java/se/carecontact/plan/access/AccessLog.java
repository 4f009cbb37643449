package se.carecontact.plan.access;

import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.platform.Caller;

/** Who looked at which client's data, and when. Only ever added to. */
public interface AccessLog {

	/**
	 * Notes a look, in the caller's transaction: what can't be noted isn't shown.
	 * @param what which data, such as {@code plan.read}
	 */
	void note(Caller caller, ClientId clientId, String municipalityId, String what, String requestId);

}
