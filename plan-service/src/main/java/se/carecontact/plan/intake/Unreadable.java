package se.carecontact.plan.intake;

/**
 * A record that can't be understood and never will be as it stands. The message names the
 * fault and never what stood in the record.
 */
class Unreadable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	Unreadable(String message) {
		super(message);
	}

	Unreadable(String message, Throwable cause) {
		super(message + " (" + cause.getClass().getName() + ")", cause);
	}

}
