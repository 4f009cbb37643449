package se.carecontact.contact.decision;

/** What a push changed. */
public enum PushOutcome {

	/** The decision was not known before. */
	CREATED,

	/**
	 * The decision was known, and it or its client's name, number or unit was changed.
	 */
	CHANGED,

	/** All was known already: the push had no effect. */
	UNCHANGED

}
