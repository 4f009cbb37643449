package se.carecontact.integration.delivery.run;

/** A run that can't be, or not now. */
public class RunRefused extends RuntimeException {

	private final String code;

	/**
	 * A refusal.
	 * @param code stable, with hyphens
	 * @param sentence why, without personal data
	 */
	public RunRefused(String code, String sentence) {
		super(sentence);
		this.code = code;
	}

	/** The refusal's stable code. */
	public String code() {
		return this.code;
	}

}
