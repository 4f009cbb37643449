package se.carecontact.environment;

import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Kafka and the schema registry for tests. Each part starts when it is first
 * asked for, once per JVM, and stops when the JVM exits; only what a test uses costs time
 * and memory. The system property {@code care.environment} chooses {@code embedded} (the
 * default) or {@code containers}; tests can't tell them apart.
 */
public final class CareEnvironment {

	private final Parts parts;

	private final StartOnce<PostgresServer> postgres;

	private final StartOnce<KafkaBroker> broker;

	private final StartOnce<SchemaRegistry> registry;

	private CareEnvironment(Parts parts) {
		this.parts = parts;
		this.postgres = new StartOnce<>(parts::postgres);
		this.broker = new StartOnce<>(parts::broker);
		this.registry = new StartOnce<>(parts::registry);
	}

	/**
	 * The environment of this JVM.
	 * @throws EnvironmentFailed if {@code care.environment} asks for something that
	 * cannot be had on this machine
	 */
	public static CareEnvironment shared() {
		return Shared.get();
	}

	/**
	 * A fresh, empty database.
	 * @param prefix how its name begins, to recognise it by; lower-case letters, digits
	 * and underscores
	 */
	public Database newDatabase(String prefix) {
		return postgres().newDatabase(prefix);
	}

	/** What Kafka clients take as {@code bootstrap.servers}. */
	public String kafkaBootstrapServers() {
		return broker().bootstrapServers();
	}

	/** The base address of the registry's Confluent-compatible API. */
	public String schemaRegistryUrl() {
		return registry().url();
	}

	/** The database server, for faults. A test that stops it starts it again. */
	public PostgresServer postgres() {
		return this.postgres.get();
	}

	/** The Kafka broker, for faults. A test that stops it starts it again. */
	public KafkaBroker broker() {
		return this.broker.get();
	}

	/** The schema registry, for faults. A test that stops it starts it again. */
	public SchemaRegistry registry() {
		return this.registry.get();
	}

	private void close() {
		this.registry.stopIfMade();
		this.broker.stopIfMade();
		this.postgres.stopIfMade();
		this.parts.clear();
	}

	/** Remembers a failure, too: whoever asks next is told the same. */
	private static final class Shared {

		private static @Nullable CareEnvironment instance;

		private static @Nullable EnvironmentFailed failure;

		static synchronized CareEnvironment get() {
			if (failure != null) {
				throw failure;
			}
			if (instance == null) {
				instance = open();
			}
			return instance;
		}

		private static CareEnvironment open() {
			QuietLogs.apply();
			try {
				CareEnvironment environment = new CareEnvironment(Parts.chosen());
				Runtime.getRuntime().addShutdownHook(new Thread(environment::close, "care-environment-stop"));
				return environment;
			}
			catch (EnvironmentFailed ex) {
				failure = ex;
				throw ex;
			}
		}

	}

}
