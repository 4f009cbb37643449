package se.carecontact.contact.decision;

/** Why a decision ended, as data beside the case system's own words. */
public enum EndCause {

	/** The decision itself ran out or was taken back. */
	DECISION_ENDED,

	/** The client moved, to another home or another municipality. */
	MOVED,

	/** The client died. */
	DIED,

	/** The client emigrated. */
	EMIGRATED,

	OTHER

}
