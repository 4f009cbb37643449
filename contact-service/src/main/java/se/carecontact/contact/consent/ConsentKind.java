package se.carecontact.contact.consent;

/** To what a client consents. */
public enum ConsentKind {

	/** Care report to the region's Prator. */
	CARE_REPORT,

	/** Information to relatives. */
	RELATIVES,

	/** Coordinated individual plan. */
	SIP,

	/** Exchange with primary care. */
	PRIMARY_CARE

}
