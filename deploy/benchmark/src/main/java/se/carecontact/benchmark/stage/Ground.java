package se.carecontact.benchmark.stage;

/**
 * A broker and a schema registry to stand on.
 */
public interface Ground {

	/** Starts both; returns when they answer. */
	void start();

	/** What Kafka clients take as {@code bootstrap.servers}. */
	String kafkaBootstrapServers();

	/** The base address of the registry's Confluent-compatible API. */
	String schemaRegistryUrl();

	/** Ends both. */
	void stop();

}
