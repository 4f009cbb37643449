package se.carecontact.environment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The configuration of a single broker that starts fast and holds little memory. */
final class BrokerConfig {

	static final int NODE_ID = 1;

	static final String CONTROLLER_LISTENER = "CONTROLLER";

	/** Kafka's own defaults expect three brokers and plenty of memory. */
	private static final Map<String, String> SMALL = Map.ofEntries(Map.entry("auto.create.topics.enable", "false"),
			Map.entry("offsets.topic.replication.factor", "1"), Map.entry("offsets.topic.num.partitions", "5"),
			Map.entry("transaction.state.log.replication.factor", "1"),
			Map.entry("transaction.state.log.num.partitions", "5"), Map.entry("transaction.state.log.min.isr", "1"),
			Map.entry("share.coordinator.state.topic.replication.factor", "1"),
			Map.entry("share.coordinator.state.topic.num.partitions", "1"),
			Map.entry("share.coordinator.state.topic.min.isr", "1"), Map.entry("group.initial.rebalance.delay.ms", "0"),
			Map.entry("num.network.threads", "2"), Map.entry("num.io.threads", "4"),
			Map.entry("background.threads", "2"), Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
			Map.entry("log.cleaner.io.buffer.size", "65536"), Map.entry("broker.heartbeat.interval.ms", "2000"),
			// What is over its time goes at once and not in five minutes, so that it can
			// be seen to go.
			Map.entry("log.retention.check.interval.ms", "2000"), Map.entry("log.cleaner.backoff.ms", "2000"),
			Map.entry("log.initial.task.delay.ms", "2000"),
			// Else the controller writes a record that says nothing twice a second.
			Map.entry("metadata.max.idle.interval.ms", "5000"));

	private BrokerConfig() {
	}

	static Map<String, String> of(BrokerSettings settings) {
		Map<String, String> config = new HashMap<>(SMALL);
		config.putAll(quorum(settings.controllerPort()));
		config.put("listeners", "CLIENT://localhost:%d,CONTROLLER://localhost:%d".formatted(settings.port(),
				settings.controllerPort()));
		config.put("advertised.listeners", "CLIENT://localhost:%d".formatted(settings.port()));
		config.put("inter.broker.listener.name", "CLIENT");
		config.put("log.dirs", logFolder(settings).toString());
		return config;
	}

	static Path logFolder(BrokerSettings settings) {
		return settings.dataFolder().toAbsolutePath().resolve("kafka-logs");
	}

	/**
	 * The same broker in a container, as a properties file. Its client port has another
	 * number on the host, so it speaks to itself on a third one.
	 * @param containerPort where it listens in the container; the next two are its own
	 * @param hostPort where that port is reached from the host
	 */
	static String inContainer(int containerPort, int hostPort) {
		int controllerPort = containerPort + 1;
		int ownPort = containerPort + 2;
		Map<String, String> config = new TreeMap<>(SMALL);
		config.putAll(quorum(controllerPort));
		config.put("listeners", "CLIENT://0.0.0.0:%d,CONTROLLER://localhost:%d,OWN://localhost:%d"
			.formatted(containerPort, controllerPort, ownPort));
		config.put("advertised.listeners", "CLIENT://localhost:%d,OWN://localhost:%d".formatted(hostPort, ownPort));
		config.put("inter.broker.listener.name", "OWN");
		config.put("log.dirs", "/tmp/kafka-logs");
		return config.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n", "", "\n"));
	}

	private static Map<String, String> quorum(int controllerPort) {
		return Map.of("process.roles", "broker,controller", "node.id", Integer.toString(NODE_ID),
				"controller.quorum.voters", "%d@localhost:%d".formatted(NODE_ID, controllerPort),
				"controller.listener.names", CONTROLLER_LISTENER, "listener.security.protocol.map",
				"CLIENT:PLAINTEXT,OWN:PLAINTEXT,CONTROLLER:PLAINTEXT");
	}

}
