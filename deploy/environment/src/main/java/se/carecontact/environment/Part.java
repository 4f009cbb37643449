package se.carecontact.environment;

/**
 * A server that can be started, stopped and started again. It keeps its address and its
 * data from its first start to the end of the JVM, and longer if its data folder is kept.
 * Parts stop themselves only through {@link CareEnvironment}; whoever starts one alone
 * stops it.
 */
public interface Part {

	/**
	 * Starts the server and returns when it answers; does nothing when it runs already.
	 * @throws EnvironmentFailed if it does not come up, saying why
	 */
	void start();

	/** Stops the server in an orderly way; does nothing when it does not run. */
	void stop();

	/** Stops the server, if it runs, and starts it on the same address and data. */
	default void restart() {
		stop();
		start();
	}

}
