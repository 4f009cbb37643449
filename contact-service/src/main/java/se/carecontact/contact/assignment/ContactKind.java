package se.carecontact.contact.assignment;

/** What a client's contacts are in law. */
public enum ContactKind {

	/** Fast omsorgskontakt: MAIN must be undersköterska. */
	PERMANENT_CARE_CONTACT,

	/**
	 * Kontaktman: for a client who declined, or for whom a fast omsorgskontakt is
	 * obviously unnecessary.
	 */
	CONTACT_PERSON

}
