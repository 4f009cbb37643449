package se.carecontact.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.carecontact.environment.Database;

/**
 * How each program of the stack is run.
 */
final class Programs {

	private static final List<String> SMALL_JVM = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k",
			"-XX:+UseCompactObjectHeaders", "-XX:MaxDirectMemorySize=64m");

	private static final String READY = "/actuator/health/readiness";

	private final Jars jars;

	private final Path data;

	Programs(Jars jars, Path data) {
		this.jars = jars;
		this.data = data;
	}

	/**
	 * Refuses if anything isn't built.
	 * @throws StackRefusal naming the first jar that is missing
	 */
	void requireBuilt() {
		List.of(this.jars.issuer(), this.jars.standIns(), this.jars.contactService(), this.jars.planService(),
				this.jars.integrationRoutes());
	}

	/** Those that need nothing else to start. */
	List<Program> first() {
		return List.of(issuer(), standIns());
	}

	/** The suite's own services, which need databases, topics and schemas. */
	List<Program> services(Backing backing) {
		return List.of(
				new Program(Port.CONTACT_SERVICE.part(), java(this.jars.contactService(), 256), contact(backing),
						Port.CONTACT_SERVICE.address(READY)),
				new Program(Port.PLAN_SERVICE.part(), java(this.jars.planService(), 256),
						service(backing, Port.PLAN_SERVICE, "plan"), Port.PLAN_SERVICE.address(READY)),
				new Program(Port.INTEGRATION_ROUTES.part(), java(this.jars.integrationRoutes(), 320),
						integration(backing), Port.INTEGRATION_ROUTES.address(READY)));
	}

	private Program issuer() {
		return new Program(Port.ISSUER.part(), java(this.jars.issuer(), 64),
				Map.of("SERVER_PORT", Integer.toString(Port.ISSUER.number()), "CARE_ISSUER_URI", issuerUri(),
						"CARE_ISSUER_KEY_FILE", this.data.resolve("issuer/signing-key.json").toString()),
				Port.ISSUER.address("/.well-known/openid-configuration"));
	}

	private Program standIns() {
		return new Program("stand-ins", java(this.jars.standIns(), 96),
				Map.of("STANDINS_DATA_FOLDER", this.data.resolve("stand-ins").toString(), "STANDINS_LIFECARE_PORT",
						Integer.toString(Port.LIFECARE.number()), "STANDINS_PRATOR_PORT",
						Integer.toString(Port.PRATOR.number()), "STANDINS_PRIMARY_CARE_PORT",
						Integer.toString(Port.PRIMARY_CARE.number())),
				Port.PRIMARY_CARE.address("/fhir/metadata"));
	}

	private Map<String, String> contact(Backing backing) {
		Map<String, String> environment = service(backing, Port.CONTACT_SERVICE, "contact");
		// Each night in production; here one sees within a minute what a case leaves.
		environment.put("CARE_RETENTION_CRON", "*/30 * * * * *");
		environment.put("SPRING_FLYWAY_LOCATIONS", "classpath:db/migration,filesystem:" + this.jars.settings());
		return environment;
	}

	private Map<String, String> integration(Backing backing) {
		Map<String, String> environment = service(backing, Port.INTEGRATION_ROUTES, "integration");
		environment.put("CARE_ENCRYPTION_KEY", KeptKey.in(this.data.resolve("integration-routes/encryption-key")));
		environment.put("CARE_CONTACT_SERVICE_URL", Port.CONTACT_SERVICE.address().toString());
		// The stand-ins' and the issuer's own settings for one's own machine: no secrets.
		environment.put("CARE_CLIENT_ID", "integration");
		environment.put("CARE_CLIENT_SECRET", "integration-local");
		environment.put("CARE_LIFECARE_URL", Port.LIFECARE.address("/WE.EC.Integration.Host").toString());
		environment.put("CARE_LIFECARE_DOMAIN", "local");
		environment.put("CARE_LIFECARE_KEY", "local-lifecare-key");
		environment.put("CARE_PRATOR_URL", Port.PRATOR.address("/prator/api/v1").toString());
		environment.put("CARE_PRATOR_CARE_GIVER_HSA_ID", "SE2321000016-1080");
		environment.put("CARE_PRATOR_CARE_UNIT_HSA_ID", "SE2321000016-1A00");
		environment.put("CARE_PRIMARY_CARE_URL", Port.PRIMARY_CARE.address("/fhir").toString());
		environment.put("CARE_PRIMARY_CARE_TOKEN", "local-primary-care-token");
		environment.put("CARE_PRIMARY_CARE_POLL_INTERVAL", "5s");
		// Shorter than in production, so that one sees a killed service or a healed
		// partner go on within seconds.
		environment.put("CARE_DISPATCH_LEASE", "15s");
		environment.put("CARE_DISPATCH_BREAKER_LONGESTPROBE", "2s");
		environment.put("CARE_DISPATCH_LONGESTBACKOFF", "2s");
		// So is the operator's day: what takes minutes before someone is called takes
		// seconds here.
		environment.put("CARE_ALERTS_INTERVAL", "2s");
		environment.put("CARE_ALERTS_QUEUEAGE", "8s");
		environment.put("CARE_ALERTS_PARTNERDOWN", "5s");
		return environment;
	}

	private static Map<String, String> service(Backing backing, Port port, String databaseName) {
		Database database = backing.database(databaseName);
		Map<String, String> environment = new HashMap<>();
		environment.put("SERVER_PORT", Integer.toString(port.number()));
		environment.put("CARE_DATABASE_URL", database.jdbcUrl());
		environment.put("CARE_DATABASE_USERNAME", database.username());
		environment.put("CARE_DATABASE_PASSWORD", database.password());
		environment.put("CARE_KAFKA_BOOTSTRAP_SERVERS", backing.bootstrapServers());
		environment.put("CARE_SCHEMA_REGISTRY_URL", backing.registryUrl());
		environment.put("CARE_ISSUER_URI", issuerUri());
		return environment;
	}

	private static String issuerUri() {
		return Port.ISSUER.address().toString();
	}

	private static List<String> java(Path jar, int heapMegabytes) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.add("-Xmx" + heapMegabytes + "m");
		command.addAll(SMALL_JVM);
		command.add("-jar");
		command.add(jar.toString());
		return command;
	}

}
