package se.carecontact.contact.retention;

/** What must happen to what is kept of a client after the case has ended. */
public enum RetentionStep {

	/** Consents to exchange with the region end; the last messages have had time. */
	END_EXCHANGE_CONSENTS,

	/** Working papers (arbetsmaterial) are purged. */
	PURGE_WORKING_PAPERS,

	/** The documentation's time is over: all that tells of the client is erased. */
	ERASE_CLIENT

}
