package se.carecontact.integration.partner;

/**
 * The partner understood and will not, or answered what its contract does not say: trying
 * the same again cannot help. The delivery is parked, and later ones of its client wait
 * behind it until an operator resumes or skips it.
 */
public class PartnerRefused extends RuntimeException {

	private static final int LONGEST = 300;

	private final String code;

	/**
	 * A refusal.
	 * @param code stable, in capitals, such as {@code VALIDATION_ERROR}
	 * @param sentence for the operator, in Swedish or as the partner said it; never with
	 * a personnummer, a name, or a URL
	 */
	public PartnerRefused(String code, String sentence) {
		super((sentence.length() > LONGEST) ? sentence.substring(0, LONGEST) : sentence);
		this.code = code;
	}

	/** The refusal's stable code. */
	public String code() {
		return this.code;
	}

	/** The refusal in words. */
	public String sentence() {
		return String.valueOf(getMessage());
	}

}
