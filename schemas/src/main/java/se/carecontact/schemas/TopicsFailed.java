package se.carecontact.schemas;

/**
 * The topics could not be set up: the broker could not be reached, or refused. Worth a
 * retry once it is well.
 */
public final class TopicsFailed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	TopicsFailed(String bootstrapServers, Throwable cause) {
		super("The topics could not be set up at " + bootstrapServers + ": " + cause.getMessage(), cause);
	}

}
