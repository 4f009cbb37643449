package se.carecontact.benchmark.stage;

import se.carecontact.environment.CareEnvironment;

/**
 * Those of this JVM's environment, which start when they are asked for and end with it.
 */
final class SharedGround implements Ground {

	@Override
	public void start() {
		kafkaBootstrapServers();
		schemaRegistryUrl();
	}

	@Override
	public String kafkaBootstrapServers() {
		return CareEnvironment.shared().kafkaBootstrapServers();
	}

	@Override
	public String schemaRegistryUrl() {
		return CareEnvironment.shared().schemaRegistryUrl();
	}

	@Override
	public void stop() {
		// Others in this JVM may use them.
	}

}
