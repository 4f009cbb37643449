package se.carecontact.integration.delivery.reconcile;

/** What is wrong between a partner and what it was told, and who can mend it. */
public enum Finding {

	/** It was told, and does not stand there. */
	NOT_THERE(Kind.MISSING, true, "Finns inte hos partnern; skickas på nytt.",
			"Is not at the partner; would be sent again."),

	/** Somebody there took it away; that may have been meant. */
	TAKEN_AWAY_THERE(Kind.MISSING, false,
			"Har tagits bort hos partnern. Fråga där om det var avsett; skickas inte på nytt av sig självt.",
			"Was taken away at the partner. Ask there whether that was meant; it is not sent again."),

	/** It is missing, and later ones were read in its place. */
	NOT_THERE_AND_LATER_SENT(Kind.MISSING, false,
			"Finns inte hos partnern, men senare meddelanden har gått fram; skickat nu skulle det vilseleda. Ring mottagaren.",
			"Is not at the partner, but later ones are; sent now it would mislead. Phone the receiver."),

	/** It says something else than it was told. */
	OTHER_CONTENT(Kind.STALE, true, "Säger något annat hos partnern än det som skickades; skickas på nytt.",
			"Says something else at the partner than it was told; would be sent again."),

	/** It says something else, and sent anew would only be double or out of order. */
	OTHER_CONTENT_BY_HAND(Kind.STALE, false,
			"Säger något annat hos partnern än det som skickades, och kan inte skickas om. Rättas där.",
			"Says something else at the partner than it was told, and can't be sent again. To be put right there."),

	/** It stands there, and was never told. */
	UNKNOWN_TO_US(Kind.EXTRA, false, "Finns hos partnern men har aldrig skickats. Tas bort där, om det är fel.",
			"Stands at the partner, and was never sent. To be taken away there, if it is wrong."),

	/** It stands there twice. */
	TWICE(Kind.EXTRA, false, "Finns mer än en gång hos partnern. Den ena tas bort där.",
			"Stands more than once at the partner. One is to be taken away there."),

	/** The partner would not say, or said what its contract does not. */
	NOT_TOLD(Kind.UNREAD, false,
			"Gick inte att jämföra. Koden säger varför: fråga partnern, eller vid OWN_FAULT utvecklingen.",
			"Could not be compared. The code says why: ask the partner, or development if it is OWN_FAULT.");

	private final Kind kind;

	private final boolean sendable;

	private final String swedish;

	private final String english;

	Finding(Kind kind, boolean sendable, String swedish, String english) {
		this.kind = kind;
		this.sendable = sendable;
		this.swedish = swedish;
		this.english = english;
	}

	/** Which kind of difference it is. */
	public Kind kind() {
		return this.kind;
	}

	/** Whether it is mended by sending again what was told; otherwise it needs a hand. */
	public boolean isSendable() {
		return this.sendable;
	}

	/** What is to be done, in Swedish. */
	public String swedish() {
		return this.swedish;
	}

	/** The same in English. */
	public String english() {
		return this.english;
	}

	/** Kinds of difference. */
	public enum Kind {

		/** Told, and not there. */
		MISSING,

		/** There, and not told. */
		EXTRA,

		/** There, and not as told. */
		STALE,

		/** Could not be compared. */
		UNREAD

	}

}
