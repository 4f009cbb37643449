package se.carecontact.benchmark.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import se.carecontact.environment.Database;
import se.carecontact.environment.EmbeddedPostgresServer;
import se.carecontact.environment.PostgresSettings;
import se.carecontact.schemas.SchemaRegistration;
import se.carecontact.schemas.TopicSetup;

/**
 * What the services stand on, and the services themselves. The broker and the registry
 * are the environment's. PostgreSQL is one of the stage's own, since the environment's
 * does not wait for the disk at a commit, and figures taken so would be too good.
 */
public final class Stage implements AutoCloseable {

	private static final String DATABASES = "benchmark";

	/**
	 * As a server of a municipality's data would have at least. With less than the data
	 * take, growth is told by what the cache holds, not by what is read.
	 */
	private static final int SHARED_BUFFERS_MEGABYTES = 1024;

	private final RunFolder folder;

	private final Progress progress;

	private final Ground ground;

	private final EmbeddedPostgresServer postgres;

	private final Issuer issuer = Issuer.start();

	private final Services services;

	private boolean closed;

	private Stage(Path root, RunFolder folder, Progress progress, Ground ground) {
		this.folder = folder;
		this.progress = progress;
		this.ground = ground;
		this.postgres = new EmbeddedPostgresServer(
				new PostgresSettings(FreePort.find(), folder.resolve("postgres"), true, SHARED_BUFFERS_MEGABYTES));
		this.services = new Services(root, folder, progress, ground, this.issuer);
	}

	/**
	 * Takes a stage; its parts start with the first service.
	 * @param root the repository's root, where the built jars are
	 * @param data where all is kept that the run needs
	 * @throws BenchmarkRefusal if another run has it
	 */
	public static Stage take(Path root, Path data, Progress progress) {
		return take(root, data, progress, new SharedGround());
	}

	/**
	 * The same, with a broker and a registry of one's own; the stage starts and ends
	 * them.
	 */
	public static Stage take(Path root, Path data, Progress progress, Ground ground) {
		return new Stage(root, RunFolder.take(data), progress, ground);
	}

	/**
	 * Gives each service that is made from now on more options for its JVM.
	 * @param options the options by the service's name
	 */
	public void giveToolOptions(UnaryOperator<String> options) {
		this.services.giveToolOptions(options);
	}

	/**
	 * Starts each service that is made from now on with a cache of its classes, for runs
	 * that start them often. The cache is made where there is none of this build, which
	 * takes one start more.
	 */
	public void startQuickly() {
		this.services.startQuickly();
	}

	/** Starts what services stand on, with every topic and schema in place. */
	public synchronized void start() {
		requireOpen();
		this.progress.say("starting PostgreSQL (durable), Kafka and the registry");
		this.postgres.start();
		dropEarlierDatabases();
		this.ground.start();
		TopicSetup.createAll(this.ground.kafkaBootstrapServers());
		SchemaRegistration.registerAll(this.ground.schemaRegistryUrl());
	}

	/**
	 * Starts contact-service on a fresh database; returns when it is ready.
	 * @param name by which its log and its database are known
	 * @param settings settings that differ from those it ships with, by their names
	 */
	public Service contactService(String name, Map<String, String> settings) throws InterruptedException {
		return this.services.contactService(name, newDatabase(name), settings);
	}

	/**
	 * Starts another contact-service on the same database, beside the one that has it;
	 * returns when it is ready.
	 */
	public Service replica(Service first, String name, Map<String, String> settings) throws InterruptedException {
		return this.services.contactService(name, first.database(), settings);
	}

	/**
	 * Starts replicas of plan-service on a fresh database; returns when all are ready.
	 * @param names by which their logs are known; the first names the database
	 */
	public List<Service> planServices(List<String> names, Map<String, String> settings) throws InterruptedException {
		return this.services.replicas(names, "plan-service", newDatabase(names.getFirst()), Map.of(), settings);
	}

	/**
	 * Starts replicas of integration-routes on a fresh database; returns when all are
	 * ready.
	 * @param environment where its partners and contact-service are, and its secrets
	 */
	public List<Service> integrationRoutes(List<String> names, Map<String, String> environment,
			Map<String, String> settings) throws InterruptedException {
		return this.services.replicas(names, "integration-routes", newDatabase(names.getFirst()), environment,
				settings);
	}

	/**
	 * Starts integration-routes on a fresh database, beside a contact-service; returns
	 * when it is ready. Its partners are not there.
	 */
	public Service integrationRoutes(String name, Service contactService, Map<String, String> settings)
			throws InterruptedException {
		return this.services.alone(name, newDatabase(name), contactService, settings);
	}

	/** A fresh database for something that is not a service of the suite. */
	public Database newDatabase(String name) {
		return this.postgres.newDatabase(DATABASES + "_" + name.replace('-', '_'));
	}

	/** A signed token of these claims. */
	public String token(String subject, Map<String, ?> claims) {
		return this.issuer.token(subject, claims);
	}

	/** Gives whoever asks the issuer under this client id a token of these claims. */
	public void admit(String clientId, Map<String, ?> claims) {
		this.issuer.admit(clientId, claims);
	}

	/** Who asks: a token of these claims. */
	public Api api(Service service, String subject, Map<String, ?> claims) {
		return new Api(service.address(), this.issuer.token(subject, claims));
	}

	/**
	 * Seconds of CPU that PostgreSQL has used for all services together; not a number
	 * where the system doesn't tell.
	 */
	public double databaseCpuSeconds() {
		try (Stream<String> lines = Files.lines(this.folder.resolve("postgres/pgdata/postmaster.pid"))) {
			return CpuTime.ofFamily(Long.parseLong(lines.findFirst().orElseThrow().strip()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What Kafka clients take as {@code bootstrap.servers}. */
	public String kafkaBootstrapServers() {
		return this.ground.kafkaBootstrapServers();
	}

	/** Where something of the run's own may be kept, its logs say. */
	public Path file(String name) {
		return this.folder.resolve(name);
	}

	/** The database server, for faults. Who stops it starts it again. */
	public EmbeddedPostgresServer postgres() {
		return this.postgres;
	}

	/** The base address of the registry. */
	public String schemaRegistryUrl() {
		return this.ground.schemaRegistryUrl();
	}

	/** An empty folder of the run. */
	public Path freshFolder(String name) {
		return this.folder.fresh(name);
	}

	/** What the database server writes to its log. */
	public Path databaseLog() {
		return this.folder.resolve("postgres/postgres.log");
	}

	/** A connection to the server itself, to set what holds for all its databases. */
	public Connection connectToServer() throws SQLException {
		Database mine = this.postgres.database(DATABASES);
		return DriverManager.getConnection(mine.jdbcUrl(), mine.username(), mine.password());
	}

	/** The issuer's address, where services get tokens. */
	public String issuerUri() {
		return this.issuer.uri();
	}

	/** Where it tells how it goes. */
	public Progress progress() {
		return this.progress;
	}

	/** Ends a service before the stage, to measure the next thing without it. */
	public void end(Service service) {
		this.services.end(service);
	}

	/** Ends all of it; what is starting meanwhile is not started. */
	@Override
	public synchronized void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		this.services.close();
		this.postgres.stop();
		this.ground.stop();
		this.issuer.close();
		this.folder.close();
	}

	private void requireOpen() {
		if (this.closed) {
			throw new BenchmarkRefusal("Stopped.");
		}
	}

	/** What earlier runs measured is of no use, and takes room. */
	private void dropEarlierDatabases() {
		try (Connection connection = connectToServer(); Statement statement = connection.createStatement()) {
			List<String> earlier = new ArrayList<>();
			try (ResultSet found = statement
				.executeQuery("SELECT datname FROM pg_database WHERE datname LIKE '" + DATABASES + "\\_%'")) {
				while (found.next()) {
					earlier.add(found.getString(1));
				}
			}
			for (String name : earlier) {
				statement.execute("DROP DATABASE \"" + name + "\" WITH (FORCE)");
			}
		}
		catch (SQLException ex) {
			throw new BenchmarkRefusal("Databases of earlier runs can't be dropped.", ex);
		}
	}

}
