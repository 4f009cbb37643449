package se.carecontact.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import se.carecontact.environment.BrokerSettings;
import se.carecontact.environment.Database;
import se.carecontact.environment.EmbeddedBroker;
import se.carecontact.environment.EmbeddedPostgresServer;
import se.carecontact.environment.EmbeddedRegistry;
import se.carecontact.environment.Part;
import se.carecontact.environment.PostgresSettings;
import se.carecontact.environment.RegistrySettings;
import se.carecontact.schemas.SchemaRegistration;
import se.carecontact.schemas.TopicSetup;

/**
 * What the services stand on: PostgreSQL and the registry as child processes, the broker
 * inside this one. Their data is kept, and what is committed survives a power cut.
 */
final class Backing {

	/** Written by PostgreSQL itself. */
	private static final String POSTGRES_PID = "postgres/pgdata/postmaster.pid";

	/** Written by the registry's starter. */
	private static final String REGISTRY_PID = "registry/registry.pid";

	private final Path data;

	private final Progress progress;

	private final EmbeddedPostgresServer postgres;

	private final EmbeddedBroker broker;

	private final EmbeddedRegistry registry;

	Backing(Path data, Progress progress) {
		this.data = data;
		this.progress = progress;
		this.postgres = new EmbeddedPostgresServer(
				new PostgresSettings(Port.POSTGRES.number(), data.resolve("postgres"), true));
		this.broker = new EmbeddedBroker(
				new BrokerSettings(Port.KAFKA.number(), Port.KAFKA_CONTROLLER.number(), data.resolve("kafka")));
		this.registry = new EmbeddedRegistry(
				new RegistrySettings(Port.REGISTRY.number(), Port.REGISTRY_HEALTH.number(), data.resolve("registry")));
	}

	/** The starts that can go on beside each other; after each its part is ready. */
	Map<String, Runnable> starts() {
		return Map.of(Port.POSTGRES.part(), () -> start(Port.POSTGRES, this.postgres), Port.KAFKA.part(),
				() -> start(Port.KAFKA, this.broker), Port.REGISTRY.part(), () -> start(Port.REGISTRY, this.registry));
	}

	/** Schemas and topics: what a deployment does before the services come. */
	void setUp() {
		int schemas = SchemaRegistration.registerAll(this.registry.url()).size();
		int topics = TopicSetup.createAll(this.broker.bootstrapServers()).size();
		this.progress.say("set-up", schemas + " schemas registered, " + topics + " topics in place");
	}

	Database database(String name) {
		return this.postgres.database(name);
	}

	String bootstrapServers() {
		return this.broker.bootstrapServers();
	}

	String registryUrl() {
		return this.registry.url();
	}

	/** Stops them; the services must have ended before. */
	void stop() {
		for (Part part : List.of(this.registry, this.broker, this.postgres)) {
			part.stop();
		}
	}

	/** Their processes: this one, which the broker is part of, and its two children. */
	Map<String, ProcessHandle> processes() {
		Map<String, ProcessHandle> processes = new LinkedHashMap<>();
		processes.put("launcher with Kafka", ProcessHandle.current());
		child(POSTGRES_PID).ifPresent((process) -> processes.put(Port.POSTGRES.part(), process));
		child(REGISTRY_PID).ifPresent((process) -> processes.put(Port.REGISTRY.part(), process));
		return processes;
	}

	void record(ProcessRecords records) {
		child(POSTGRES_PID).ifPresent((postgres) -> records.add(postgres, this.data.toString()));
		child(REGISTRY_PID).ifPresent((registry) -> records.add(registry, "quarkus-run.jar"));
	}

	private Optional<ProcessHandle> child(String pidFile) {
		try (Stream<String> lines = Files.lines(this.data.resolve(pidFile))) {
			return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Who runs on " + this.data + " can't be read", ex);
		}
	}

	private void start(Port port, Part part) {
		part.start();
		this.progress.say(port.part(), "ready on port " + port.number());
	}

}
