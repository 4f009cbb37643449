package se.carecontact.contact.duty;

/** Who answers for a duty. */
public enum Responsible {

	/** Enhetschef. */
	UNIT_MANAGER,

	/** The client's MAIN contact, whoever that is. */
	MAIN,

	/** Teknikteamet, which handles the keys of safety alarms. */
	TECHNICAL_TEAM

}
