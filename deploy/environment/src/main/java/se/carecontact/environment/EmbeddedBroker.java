package se.carecontact.environment;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker, its own controller, inside this JVM. Records survive the end of the
 * JVM, however it ends; as with any single broker they are not forced to disk one by one.
 */
public final class EmbeddedBroker implements KafkaBroker {

	private static final Duration START_LIMIT = Duration.ofSeconds(60);

	/** The same for all, so that a data folder can be opened again. */
	private static final String CLUSTER_ID = "Y2FyZS1lbnZpcm9ubWVudA";

	private final BrokerSettings settings;

	private @Nullable KafkaRaftServer running;

	public EmbeddedBroker(BrokerSettings settings) {
		this.settings = settings;
	}

	@Override
	public synchronized void start() {
		if (this.running != null) {
			return;
		}
		FreePort.require(this.settings.port(), "the Kafka broker");
		FreePort.require(this.settings.controllerPort(), "the Kafka controller");
		format();
		KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(BrokerConfig.of(this.settings)), Time.SYSTEM);
		server.startup();
		this.running = server;
		BrokerAnswer.await(bootstrapServers(), START_LIMIT, () -> {
		});
	}

	@Override
	public synchronized void stop() {
		if (this.running == null) {
			return;
		}
		this.running.shutdown();
		this.running.awaitShutdown();
		this.running = null;
	}

	@Override
	public String bootstrapServers() {
		return "localhost:" + this.settings.port();
	}

	private void format() {
		Path logs = BrokerConfig.logFolder(this.settings);
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		try {
			new Formatter().setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
				.setClusterId(CLUSTER_ID)
				.setNodeId(BrokerConfig.NODE_ID)
				.setControllerListenerName(BrokerConfig.CONTROLLER_LISTENER)
				.setMetadataLogDirectory(logs.toString())
				.addDirectory(logs.toString())
				.setIgnoreFormatted(true)
				.run();
		}
		catch (Exception ex) {
			throw new EnvironmentFailed(
					"Kafka's data folder could not be prepared: " + said.toString(StandardCharsets.UTF_8), ex);
		}
	}

}
