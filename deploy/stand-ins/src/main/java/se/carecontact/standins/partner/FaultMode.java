package se.carecontact.standins.partner;

/** How a partner can be made to misbehave. */
public enum FaultMode {

	/** It works. */
	NONE("Fungerar"),

	/** The connection is closed without an answer, and nothing is journalled. */
	DOWN("Ligger nere"),

	/** It works, after a delay. */
	SLOW("Svarar långsamt"),

	/** Every call is refused with 422. */
	REFUSE("Avvisar allt (422)"),

	/** Every call fails with 500. */
	ERROR_500("Internt fel (500)"),

	/** Every call is over the pace: 429 with Retry-After. */
	TOO_MANY("För många anrop (429)"),

	/** The call is taken and never answered. */
	HANG("Svarar aldrig"),

	/** The call has its effect, and the connection is dropped instead of an answer. */
	APPLY_THEN_DROP("Utför men tappar svaret"),

	/** Every call arrives twice. */
	DOUBLE("Allt kommer två gånger");

	private final String swedish;

	FaultMode(String swedish) {
		this.swedish = swedish;
	}

	/**
	 * @return the name shown on pages
	 */
	public String swedish() {
		return this.swedish;
	}

}
