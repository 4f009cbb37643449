package se.carecontact.contact.succession;

/** Who covers for a client to whom no successor is appointed. */
public enum Cover {

	/** The client's other contact, who is at work on the day. */
	OTHER_CONTACT,
	/**
	 * The work group, of which the unit manager is warned; only where no one else can.
	 */
	WORK_GROUP

}
