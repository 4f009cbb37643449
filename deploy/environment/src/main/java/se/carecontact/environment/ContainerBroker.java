package se.carecontact.environment;

import java.time.Duration;

/** A Kafka broker in a container. */
record ContainerBroker(FixedPortContainer container, int port) implements KafkaBroker {

	private static final Duration START_LIMIT = Duration.ofMinutes(2);

	@Override
	public void start() {
		if (this.container.start()) {
			BrokerAnswer.await(bootstrapServers(), START_LIMIT, this.container::requireRunning);
		}
	}

	@Override
	public void stop() {
		this.container.stop();
	}

	@Override
	public String bootstrapServers() {
		return "localhost:" + this.port;
	}

}
