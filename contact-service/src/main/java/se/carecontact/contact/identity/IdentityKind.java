package se.carecontact.contact.identity;

/** Which Swedish identity number it is. */
public enum IdentityKind {

	/** Personnummer. */
	PERSONAL_NUMBER,

	/** Samordningsnummer. */
	COORDINATION_NUMBER,

	/** A reserve number given in health care to someone who has neither. */
	RESERVE_NUMBER

}
