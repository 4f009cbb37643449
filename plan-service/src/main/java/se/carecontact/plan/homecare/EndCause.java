package se.carecontact.plan.homecare;

/** Why a decision ended. */
public enum EndCause {

	/** It came to its end, or another decision took its place. */
	DECISION_ENDED,
	/** The client moved. */
	MOVED,
	/** The client died. */
	DIED,
	/** The client emigrated. */
	EMIGRATED,
	/** For another reason. */
	OTHER,
	/** It wasn't told. */
	UNKNOWN

}
