package se.carecontact.integration.delivery.run;

/** What would come of an act on one delivery, as a preview says it. */
public enum Would {

	/** It would be sent, if its identity and partner allow it then. */
	WOULD_SEND(true),

	/** It would be sent if there is consent then; it was not asked for this preview. */
	WOULD_SEND_IF_CONSENT(true),

	/** It would wait behind an earlier one of its client that is stopped. */
	WOULD_WAIT_BEHIND(true),

	/** It would be passed over. */
	WOULD_SKIP(true),

	/** The partner has it already. */
	ALREADY_RECEIVED(false),

	/**
	 * A later one says all it said, or was sent after it: sent now it would undo that.
	 */
	SUPERSEDED(false),

	/** The consent it needs was withdrawn. */
	CONSENT_WITHDRAWN(false),

	/** The consent it needs is not in force. */
	NO_CONSENT(false),

	/** The client is protected or erased: nothing leaves. */
	WOULD_BE_WITHHELD(false),

	/** What it said is no longer kept. */
	GONE_BY_RETENTION(false),

	/** It is not in a state for this act. */
	NOT_IN_STATE(false);

	private final boolean actedOn;

	Would(boolean actedOn) {
		this.actedOn = actedOn;
	}

	/** Whether a run acts on it; all others are left as they are. */
	public boolean isActedOn() {
		return this.actedOn;
	}

}
