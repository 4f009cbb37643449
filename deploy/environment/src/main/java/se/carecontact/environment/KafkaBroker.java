package se.carecontact.environment;

/**
 * A single Kafka broker that is its own controller. Topics are never created by use.
 */
public interface KafkaBroker extends Part {

	/** What clients take as {@code bootstrap.servers}; the same after a restart. */
	String bootstrapServers();

}
