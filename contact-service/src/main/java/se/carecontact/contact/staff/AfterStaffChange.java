package se.carecontact.contact.staff;

import se.carecontact.contact.platform.Caller;

/**
 * Something that must happen when what is kept of a member of the staff has changed. Runs
 * in the same transaction.
 */
public interface AfterStaffChange {

	/** The member, locked, is now kept as {@code now}. */
	void changed(Caller caller, StaffMember before, StaffMember now);

}
