package se.carecontact.contact.policy;

/** What a legal reference is about. */
public enum LegalSubject {

	/** Fast omsorgskontakt. */
	CARE_CONTACT,

	/** Documentation of how home care is carried out. */
	DOCUMENTATION,

	/** Good quality, followed up. */
	QUALITY,

	/** Samordnad individuell plan. */
	SIP,

	/** The client's home as someone's place of work. */
	WORK_ENVIRONMENT

}
