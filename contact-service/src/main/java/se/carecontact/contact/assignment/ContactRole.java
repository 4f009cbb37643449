package se.carecontact.contact.assignment;

/** A contact's role. */
public enum ContactRole {

	/** Fast omsorgskontakt, kontaktman or kontaktombud. */
	MAIN,

	/** Vice, ersättare. */
	DEPUTY

}
