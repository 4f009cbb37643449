package se.carecontact.outbox;

/**
 * An event that could never be sent. The message names its topic and type, never its
 * content.
 */
public final class EventRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	EventRefused(String message) {
		super(message);
	}

	EventRefused(String message, Throwable cause) {
		super(message, cause);
	}

}
