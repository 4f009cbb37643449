package se.carecontact.contact.access;

import java.util.Collection;
import java.util.UUID;

import se.carecontact.contact.platform.Caller;

/** The append-only log of looks at clients' data. */
public interface AccessLog {

	/**
	 * Writes before anything is shown or done, in the running transaction where there is
	 * one: what can't be logged is not shown.
	 * @param caller who
	 * @param municipalityId where
	 * @param clientIds whose data
	 * @param purpose why: what the caller is about to do
	 */
	void write(Caller caller, String municipalityId, Collection<UUID> clientIds, String purpose);

}
