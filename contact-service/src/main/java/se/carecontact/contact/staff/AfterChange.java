package se.carecontact.contact.staff;

import se.carecontact.contact.platform.Caller;

/**
 * Something that must happen when what is kept of a member of the staff has changed. Runs
 * in the same transaction.
 */
public interface AfterChange {

	/**
	 * The member, locked, is kept otherwise than before.
	 * @param before as it was
	 * @param now as it is
	 */
	void changed(Caller caller, StaffMember before, StaffMember now);

}
