package se.carecontact.integration.consent;

/** What the owner of consents says now. */
public enum ConsentAnswer {

	/** Consent is in force. */
	IN_FORCE,

	/** None is: never given, declined, withdrawn, or run out. */
	NOT_IN_FORCE,

	/** No answer that can be trusted: treat as none, and ask again. */
	UNANSWERED

}
