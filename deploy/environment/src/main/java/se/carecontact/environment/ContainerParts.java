package se.carecontact.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.testcontainers.DockerClientFactory;

/** The same servers in containers, on free ports of the host. */
final class ContainerParts implements Parts {

	private final List<FixedPortContainer> containers = new CopyOnWriteArrayList<>();

	/**
	 * Looks for a container engine first.
	 * @throws EnvironmentFailed if none answers: a test run that was asked for containers
	 * must not pass without
	 */
	static ContainerParts onThisMachine() {
		if (!DockerClientFactory.instance().isDockerAvailable()) {
			throw new EnvironmentFailed("care.environment=containers needs a container engine, and none answers here; "
					+ "start one, or run with care.environment=embedded");
		}
		return new ContainerParts();
	}

	@Override
	public PostgresServer postgres() {
		int port = FreePort.find();
		return new ContainerPostgres(
				remember(new FixedPortContainer("postgres:18", port, 5432, Map.of("POSTGRES_PASSWORD", "postgres"))),
				port);
	}

	@Override
	public KafkaBroker broker() {
		int port = FreePort.find();
		FixedPortContainer container = new FixedPortContainer("apache/kafka:4.3.1", port, 9092, Map.of());
		container.put("/mnt/shared/config/server.properties", BrokerConfig.inContainer(9092, port));
		return new ContainerBroker(remember(container), port);
	}

	@Override
	public SchemaRegistry registry() {
		int port = FreePort.find();
		Map<String, String> storage = Map.of("APICURIO_STORAGE_KIND", "sql", "APICURIO_STORAGE_SQL_KIND", "h2",
				"APICURIO_DATASOURCE_URL", "jdbc:h2:file:/tmp/schemas");
		return new ContainerRegistry(
				remember(new FixedPortContainer("apicurio/apicurio-registry:3.3.3", port, 8080, storage)), port);
	}

	@Override
	public void clear() {
		List<RuntimeException> failures = new ArrayList<>();
		for (FixedPortContainer container : this.containers) {
			try {
				container.remove();
			}
			catch (RuntimeException ex) {
				// The others are to go even so.
				failures.add(ex);
			}
		}
		if (!failures.isEmpty()) {
			throw new EnvironmentFailed("A container could not be removed", failures.getFirst());
		}
	}

	private FixedPortContainer remember(FixedPortContainer container) {
		this.containers.add(container);
		return container;
	}

}
