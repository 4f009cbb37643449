package se.carecontact.contact.staff;

import se.carecontact.contact.platform.Caller;

/**
 * Something that must happen when a member of the staff goes on leave or comes back. Runs
 * in the same transaction.
 */
public interface AfterLeave {

	/** The member, locked, will be away. */
	void away(Caller caller, StaffMember member, Leave leave);

	/** The member, locked, is back. */
	void back(Caller caller, StaffMember member, Leave leave);

}
