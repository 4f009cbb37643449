package se.carecontact.schemas;

/**
 * The registry could not be reached or answered otherwise than its interface says. Worth
 * a retry once it is well.
 */
public final class RegistryFailed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RegistryFailed(String what, Exception cause) {
		super("The schema registry failed at " + what + ": " + cause.getMessage(), cause);
	}

}
