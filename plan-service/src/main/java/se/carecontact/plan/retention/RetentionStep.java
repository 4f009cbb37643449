package se.carecontact.plan.retention;

/** What is removed, each by a period of its own. */
public enum RetentionStep {

	/** Drafts (arbetsmaterial) that an ended plan left behind. */
	PURGE_WORKING_PAPERS,

	/** All that tells of a client, when contact-service has erased the client. */
	ERASE_CLIENT,

	/** First answers to requests that could be repeated. */
	PURGE_IDEMPOTENCY_KEYS,

	/** Records that could not be understood. */
	PURGE_PARKED_RECORDS,

	/** Months of the access log. */
	DROP_ACCESS_LOG

}
