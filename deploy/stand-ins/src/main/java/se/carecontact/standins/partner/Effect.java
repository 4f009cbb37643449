package se.carecontact.standins.partner;

/** What a call did to the partner's data. */
public enum Effect {

	/** The partner's data changed, or the call was its first of a kind that counts. */
	APPLIED,

	/** Seen before: answered again, nothing changed. */
	REPEAT,

	/** Older than what stands: answered with what stands, nothing changed. */
	STALE,

	/** Refused, failed or left unanswered: nothing changed. */
	REFUSED,

	/** Only read. */
	READ

}
