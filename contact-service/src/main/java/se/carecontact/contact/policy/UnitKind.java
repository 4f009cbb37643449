package se.carecontact.contact.policy;

/** What kind of unit it is, where a policy tells them apart. */
public enum UnitKind {

	ORDINARY,

	/** Korttidsenhet. */
	SHORT_TERM

}
