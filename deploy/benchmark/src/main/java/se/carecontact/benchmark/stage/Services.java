package se.carecontact.benchmark.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import se.carecontact.environment.Database;

/**
 * The services on a stage: starts each from its jar with what it must know of what it
 * stands on, and ends them all together.
 */
final class Services implements AutoCloseable {

	private static final Duration CACHED_WITHIN = Duration.ofMinutes(3);

	private final Path root;

	private final RunFolder folder;

	private final Progress progress;

	private final Ground ground;

	private final Issuer issuer;

	private final List<Service> services = new ArrayList<>();

	private volatile UnaryOperator<String> javaToolOptions = (name) -> "";

	private volatile boolean quickly;

	private boolean closed;

	/**
	 * None yet.
	 * @param root the repository's root, where the built jars are
	 */
	Services(Path root, RunFolder folder, Progress progress, Ground ground, Issuer issuer) {
		this.root = root;
		this.folder = folder;
		this.progress = progress;
		this.ground = ground;
		this.issuer = issuer;
	}

	/** Gives each service that is made from now on more options for its JVM. */
	void giveToolOptions(UnaryOperator<String> options) {
		this.javaToolOptions = options;
	}

	/** Starts each service that is made from now on with a cache of its classes. */
	void startQuickly() {
		this.quickly = true;
	}

	/** Starts a contact-service; returns when it is ready. */
	Service contactService(String name, Database database, Map<String, String> settings) throws InterruptedException {
		return started(service(name, "contact-service", database, Map.of(), settings));
	}

	/**
	 * Starts replicas one after the other, so that the first one makes the tables;
	 * returns when all are ready.
	 */
	List<Service> replicas(List<String> names, String module, Database database, Map<String, String> environment,
			Map<String, String> settings) throws InterruptedException {
		List<Service> replicas = new ArrayList<>();
		for (String name : names) {
			replicas.add(started(service(name, module, database, environment, settings)));
		}
		return replicas;
	}

	/** Starts an integration-routes whose partners are not there. */
	Service alone(String name, Database database, Service contactService, Map<String, String> settings)
			throws InterruptedException {
		Map<String, String> environment = new HashMap<>(
				Map.of("CARE_CONTACT_SERVICE_URL", contactService.address().toString(), "CARE_ENCRYPTION_KEY",
						Base64.getEncoder().encodeToString(new byte[32]), "CARE_CLIENT_SECRET", "benchmark",
						"CARE_LIFECARE_DOMAIN", "benchmark", "CARE_LIFECARE_KEY", "benchmark",
						"CARE_PRATOR_CARE_GIVER_HSA_ID", "SE2321000016-1080", "CARE_PRATOR_CARE_UNIT_HSA_ID",
						"SE2321000016-1A00", "CARE_PRIMARY_CARE_TOKEN", "benchmark"));
		String nowhere = "http://localhost:" + FreePort.find();
		for (String partner : List.of("LIFECARE", "PRATOR", "PRIMARY_CARE")) {
			environment.put("CARE_" + partner + "_URL", nowhere);
		}
		return started(service(name, "integration-routes", database, environment, settings));
	}

	private Service service(String name, String module, Database database, Map<String, String> more,
			Map<String, String> settings) throws InterruptedException {
		int port = FreePort.find();
		Map<String, String> environment = new HashMap<>(more);
		environment.put("SERVER_PORT", Integer.toString(port));
		environment.put("CARE_DATABASE_URL", database.jdbcUrl());
		environment.put("CARE_DATABASE_USERNAME", database.username());
		environment.put("CARE_DATABASE_PASSWORD", database.password());
		environment.put("CARE_KAFKA_BOOTSTRAP_SERVERS", this.ground.kafkaBootstrapServers());
		environment.put("CARE_SCHEMA_REGISTRY_URL", this.ground.schemaRegistryUrl());
		environment.put("CARE_ISSUER_URI", this.issuer.uri());
		Path jar = this.root.resolve(module).resolve("target").resolve(module + ".jar");
		List<String> program = List.of("-jar", jar.toString());
		if (this.quickly) {
			StartCache cache = new StartCache(jar, JavaOptions.chosen());
			if (!cache.isThere()) {
				make(cache,
						(training) -> new Service(name, database, port, this.folder, training, environment, settings));
			}
			program = cache.isThere() ? cache.program() : program;
		}
		environment.put("JAVA_TOOL_OPTIONS", this.javaToolOptions.apply(name));
		return begin(new Service(name, database, port, this.folder, program, environment, settings),
				"starting " + module);
	}

	/** Runs a service once, for the cache of its classes. */
	private void make(StartCache cache, Function<List<String>, Service> service) throws InterruptedException {
		Service training = begin(service.apply(cache.unpack()), "for the cache of its classes, starting");
		training.awaitReady();
		training.endWithin(CACHED_WITHIN);
		end(training);
		if (!cache.isThere()) {
			this.progress.say("no cache of its classes was made, starts will take longer; log " + training.log());
		}
	}

	/** Under the lock, so that nothing starts that {@link #close} would not end. */
	private synchronized Service begin(Service service, String what) {
		if (this.closed) {
			throw new BenchmarkRefusal("Stopped.");
		}
		this.services.add(service);
		this.progress.say(what + " (" + service.name() + "), log " + service.log());
		service.start();
		return service;
	}

	private static Service started(Service service) throws InterruptedException {
		service.awaitReady();
		return service;
	}

	/** Ends one before the others. */
	synchronized void end(Service service) {
		service.close();
		this.services.remove(service);
	}

	/** Ends all of them; what would start meanwhile is not started. */
	@Override
	public synchronized void close() {
		this.closed = true;
		this.services.forEach(Service::ask);
		this.services.forEach(Service::close);
	}

}
