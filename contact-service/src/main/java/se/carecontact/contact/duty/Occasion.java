package se.carecontact.contact.duty;

/** A fact that fulfils duties by itself. */
public enum Occasion {

	/** A fast omsorgskontakt was offered. */
	OFFERED,

	/** A fast omsorgskontakt was found obviously unnecessary. */
	FOUND_UNNECESSARY,

	/** MAIN was appointed, for the first time or in another's stead. */
	MAIN_APPOINTED,

	/** The client got another contact than the one they wished to be rid of. */
	WISH_MET

}
