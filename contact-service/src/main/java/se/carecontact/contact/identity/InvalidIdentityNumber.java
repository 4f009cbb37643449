package se.carecontact.contact.identity;

/**
 * Tells why a text is no identity number. The message holds the rule, never any part of
 * the text.
 */
public class InvalidIdentityNumber extends RuntimeException {

	private static final long serialVersionUID = 1L;

	InvalidIdentityNumber(String rule) {
		super(rule);
	}

}
