package se.carecontact.integration.delivery.watch;

/** What there are alerts of; deploy/OPERATING.md says for each what to do. */
enum AlertKind {

	/** The oldest delivery to a partner has waited too long. */
	QUEUE_AGE,

	/** Too many of a partner's last calls failed. */
	FAILURE_RATE,

	/** Clients have something stopped that an operator must act on. */
	PARKED_CLIENTS,

	/** A partner's breaker has been open too long. */
	PARTNER_DOWN,

	/** A delivery has waited too long for its client's consent. */
	CONSENT_WAIT,

	/** contact-service does not answer on consent. */
	CONSENT_UNANSWERED,

	/** What a partner holds differs from what it was told. */
	DIFFERENCES

}
