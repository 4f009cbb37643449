package se.carecontact.integration.identity;

/**
 * A Swedish identity number, twelve characters without separator. Checked where it enters
 * the suite (contact-service); here only its form. Prints masked: {@link #value()} is the
 * only way to the number.
 *
 * @param value the number in clear
 */
public record IdentityNumber(String value) {

	public IdentityNumber {
		if (!value.matches("[0-9A-Z]{12}")) {
			throw new IllegalArgumentException("an identity number has twelve digits or capitals");
		}
	}

	@Override
	public String toString() {
		return "••••••••••••";
	}

}
