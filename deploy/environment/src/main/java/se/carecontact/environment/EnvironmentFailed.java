package se.carecontact.environment;

/** A part of the environment could not be started or used; the message says which. */
public final class EnvironmentFailed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	EnvironmentFailed(String message) {
		super(message);
	}

	EnvironmentFailed(String message, Throwable cause) {
		super(message, cause);
	}

}
