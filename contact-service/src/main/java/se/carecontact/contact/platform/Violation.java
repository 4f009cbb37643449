package se.carecontact.contact.platform;

/**
 * One thing wrong with a request.
 *
 * @param field the field, as a path such as {@code client.identityNumber}; empty where it
 * is the request as a whole
 * @param rule the rule's stable name, such as {@code main-contact-is-assistant-nurse}
 * @param message the reason for a person, never holding what was sent
 */
public record Violation(String field, String rule, String message) {

	/**
	 * The same violation seen from an object that holds the one with the field.
	 * @param path path of the holding object; may be empty
	 */
	public Violation within(String path) {
		if (path.isEmpty()) {
			return this;
		}
		return new Violation(this.field.isEmpty() ? path : path + "." + this.field, this.rule, this.message);
	}

}
