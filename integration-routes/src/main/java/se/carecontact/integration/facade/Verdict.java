package se.carecontact.integration.facade;

/**
 * What became of a look at a client. For the log only: to the reader all but the first
 * and the last are the same empty answer.
 */
enum Verdict {

	/** The contacts were shown. */
	SHOWN,

	/** The client has no such contact now. */
	NO_CONTACT,

	/** The client has not consented to it, or no longer. */
	NO_CONSENT,

	/** The client is protected or erased, or may be. */
	CLOSED,

	/** The client belongs to a municipality the reader may not read of. */
	OTHER_MUNICIPALITY,

	/** Nobody was found. */
	UNKNOWN,

	/** It could not be asked whether consent holds, so nothing was shown. */
	UNANSWERED

}
