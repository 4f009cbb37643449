package se.carecontact.integration.delivery.web;

/** What was asked breaks a rule. Its message never repeats the value. */
class InvalidInput extends RuntimeException {

	private final String field;

	private final String rule;

	InvalidInput(String field, String rule, String message) {
		super(message);
		this.field = field;
		this.rule = rule;
	}

	/** What is at fault. */
	String field() {
		return this.field;
	}

	/** The rule's stable name. */
	String rule() {
		return this.rule;
	}

}
