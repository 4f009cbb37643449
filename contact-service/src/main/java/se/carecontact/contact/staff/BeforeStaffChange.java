package se.carecontact.contact.staff;

/**
 * Something that must hold before what is kept of a member of the staff changes. Runs in
 * the same transaction.
 */
public interface BeforeStaffChange {

	/**
	 * The member, locked, is about to be kept as given.
	 * @throws se.carecontact.contact.platform.Refused where that must not be; nothing is
	 * then changed
	 */
	void changing(StaffMember before, Employment now);

}
