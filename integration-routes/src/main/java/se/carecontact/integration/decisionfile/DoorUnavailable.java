package se.carecontact.integration.decisionfile;

/**
 * contact-service, or the issuer of its tokens, does not take decisions now: the file
 * waits.
 */
class DoorUnavailable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Why.
	 * @param code in capitals, such as {@code HTTP_503}
	 */
	DoorUnavailable(String code) {
		super(code);
	}

	String code() {
		return String.valueOf(getMessage());
	}

}
