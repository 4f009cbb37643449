package se.carecontact.integration.delivery;

/** What goes first when there is a choice. Never changes the order within a client. */
public enum Priority {

	/**
	 * At once ("skyndsamt"): the client's absence, its change and its end, and that the
	 * work group must cover now.
	 */
	URGENT,

	/** All else. */
	NORMAL

}
