package se.carecontact.environment;

/** The makers of one kind of environment's parts; each is made once, not yet started. */
interface Parts {

	PostgresServer postgres();

	KafkaBroker broker();

	SchemaRegistry registry();

	/** Removes what the parts left, after they stopped. */
	void clear();

	/**
	 * The kind that the system property {@code care.environment} asks for.
	 * @throws EnvironmentFailed if that is not a kind, or cannot be had on this machine
	 */
	static Parts chosen() {
		String kind = System.getProperty("care.environment", "embedded");
		return switch (kind) {
			case "embedded" -> new EmbeddedParts(RunFolder.create());
			case "containers" -> ContainerParts.onThisMachine();
			default ->
				throw new EnvironmentFailed("care.environment is 'embedded' or 'containers', not '%s'".formatted(kind));
		};
	}

}
