package se.carecontact.checker.suite;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import se.carecontact.benchmark.stage.Progress;
import se.carecontact.benchmark.stage.Service;
import se.carecontact.benchmark.stage.Stage;
import se.carecontact.standins.StandIns;
import se.carecontact.standins.StandInsSettings;

/**
 * The whole suite as it ships: two replicas of each service, each a process, on a
 * PostgreSQL, a broker and a registry of their own, with the stand-ins in this process.
 * All that is sent to a partner stands in its journal, on disk before it is answered.
 *
 * @param stage what the services run on
 * @param ground broker and registry
 * @param standIns the partners
 * @param contacts contact-service, twice
 * @param plans plan-service, twice
 * @param routes integration-routes, twice
 * @param points orders to the replicas' agents
 */
public record Suite(Stage stage, OwnGround ground, StandIns standIns, List<Service> contacts, List<Service> plans,
		List<Service> routes, Points points) implements AutoCloseable {

	private static final Map<String, String> SOON = Map.of("care.dispatch.lease", "15s",
			"care.dispatch.breaker.longest-probe", "2s", "care.dispatch.longest-backoff", "2s",
			"care.dispatch.longest-unanswered", "5s", "care.primary-care.poll.interval", "1h");

	/**
	 * Starts all of it; returns when every replica is ready.
	 * @param root the repository's root, where the built jars are
	 * @param folder where all is kept that the run needs, logs too
	 * @param mutant classes that take the place of the services' own; null if none do
	 */
	public static Suite start(Path root, Path folder, @Nullable Path mutant, Progress progress)
			throws InterruptedException {
		OwnGround ground = new OwnGround(folder.resolve("ground"));
		Stage stage = Stage.take(root, folder, progress, ground);
		// Whoever ends the check ends all that it started.
		Runtime.getRuntime().addShutdownHook(new Thread(stage::close, "end-services"));
		stage.start();
		Points points = new Points(root.resolve("deploy/checker/target/care-checker-agent.jar"),
				folder.resolve("orders"), mutant);
		stage.giveToolOptions(points::toolOption);
		stage.startQuickly();
		StandIns standIns = StandIns.start(new StandInsSettings("localhost", folder.resolve("stand-ins"), 0, 0, 0,
				"local", "local-lifecare-key", "local-primary-care-token"));
		stage.admit("integration-routes", Map.of("roles", List.of("integration")));
		Service first = stage.contactService("contact-one", Map.of());
		List<Service> contacts = List.of(first, stage.replica(first, "contact-two", Map.of()));
		List<Service> plans = stage.planServices(List.of("plan-one", "plan-two"), Map.of());
		List<Service> routes = stage.integrationRoutes(List.of("routes-one", "routes-two"), partners(standIns, first),
				SOON);
		return new Suite(stage, ground, standIns, contacts, plans, routes, points);
	}

	private static Map<String, String> partners(StandIns standIns, Service contacts) {
		Map<String, String> environment = new HashMap<>();
		environment.put("CARE_CONTACT_SERVICE_URL", contacts.address().toString());
		environment.put("CARE_ENCRYPTION_KEY", Base64.getEncoder().encodeToString(new byte[32]));
		environment.put("CARE_CLIENT_SECRET", "checker");
		environment.put("CARE_LIFECARE_URL", standIns.lifecare().url() + "/WE.EC.Integration.Host");
		environment.put("CARE_LIFECARE_DOMAIN", "local");
		environment.put("CARE_LIFECARE_KEY", "local-lifecare-key");
		environment.put("CARE_PRATOR_URL", standIns.prator().url() + "/prator/api/v1");
		environment.put("CARE_PRATOR_CARE_GIVER_HSA_ID", "SE2321000016-1080");
		environment.put("CARE_PRATOR_CARE_UNIT_HSA_ID", "SE2321000016-1A00");
		environment.put("CARE_PRIMARY_CARE_URL", standIns.primaryCare().url() + "/fhir");
		environment.put("CARE_PRIMARY_CARE_TOKEN", "local-primary-care-token");
		return environment;
	}

	/** Every replica. */
	public List<Service> services() {
		return Stream.of(this.contacts, this.plans, this.routes).flatMap(List::stream).toList();
	}

	@Override
	public void close() {
		this.stage.close();
		this.standIns.close();
	}

}
