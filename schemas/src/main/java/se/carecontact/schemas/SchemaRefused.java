package se.carecontact.schemas;

/**
 * The registry finds a schema incompatible with its released past. Nothing is to be
 * retried: the schema must change.
 */
public final class SchemaRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	SchemaRefused(String subject, Exception cause) {
		super(subject + " is refused by the registry as incompatible with an earlier version: " + cause.getMessage(),
				cause);
	}

}
