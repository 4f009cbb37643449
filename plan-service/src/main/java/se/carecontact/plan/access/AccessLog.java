package se.carecontact.plan.access;

import java.util.UUID;

import se.carecontact.plan.platform.Caller;

/** Who looked at which client's data, when and why. Only ever added to. */
public interface AccessLog {

	/**
	 * Notes a look, in the caller's transaction: what can't be noted isn't shown.
	 * @param what which data, such as {@code plan.read}
	 */
	void note(Caller caller, UUID clientId, String municipalityId, String what, String requestId);

}
