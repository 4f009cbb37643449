package se.carecontact.plan.running;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.avro.specific.SpecificRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.carecontact.environment.CareEnvironment;
import se.carecontact.environment.Database;
import se.carecontact.events.plan.PlanEnded;
import se.carecontact.plan.PlanServiceApplication;
import se.carecontact.schemas.SchemaRegistration;
import se.carecontact.schemas.TopicSetup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The service as it ships, at a free port, with a real database, broker and registry. All
 * test classes share one; each test has clients of its own.
 */
@SpringBootTest(classes = PlanServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class RunningPlanService {

	static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

	static final LocalDate DECIDED = TODAY.minusDays(10);

	static final LocalDate STARTS = TODAY.minusDays(5);

	static final CareEnvironment ENVIRONMENT = CareEnvironment.shared();

	static final TestIssuer ISSUER = TestIssuer.start();

	static final ContactService CONTACT_SERVICE;

	static final PlanEventLog PLAN_EVENTS;

	static {
		SchemaRegistration.registerAll(ENVIRONMENT.schemaRegistryUrl());
		TopicSetup.createAll(ENVIRONMENT.kafkaBootstrapServers());
		CONTACT_SERVICE = new ContactService(ENVIRONMENT.kafkaBootstrapServers(), ENVIRONMENT.schemaRegistryUrl());
		PLAN_EVENTS = new PlanEventLog(ENVIRONMENT.kafkaBootstrapServers(), ENVIRONMENT.schemaRegistryUrl());
	}

	private static final Database DATABASE = ENVIRONMENT.newDatabase("plan");

	@LocalServerPort
	int port;

	@Autowired
	protected JdbcClient jdbc;

	@DynamicPropertySource
	static void environment(DynamicPropertyRegistry registry) {
		registry.add("CARE_DATABASE_URL", DATABASE::jdbcUrl);
		registry.add("CARE_DATABASE_USERNAME", DATABASE::username);
		registry.add("CARE_DATABASE_PASSWORD", DATABASE::password);
		registry.add("CARE_KAFKA_BOOTSTRAP_SERVERS", ENVIRONMENT::kafkaBootstrapServers);
		registry.add("CARE_SCHEMA_REGISTRY_URL", ENVIRONMENT::schemaRegistryUrl);
		registry.add("CARE_ISSUER_URI", ISSUER::uri);
	}

	Api as(Map<String, Object> persona) {
		return withToken(ISSUER.token(persona));
	}

	Api withToken(String token) {
		return new Api(this.port, token, List.of());
	}

	Api as(Map<String, Object> persona, String ifMatch) {
		return as(persona).with("If-Match", ifMatch);
	}

	/**
	 * A client of Karlskrona with Anna as main contact and Bo as deputy, whose plan has
	 * just been opened.
	 */
	OpenPlan openPlan() {
		HomeCare homeCare = HomeCare.in("1080");
		CONTACT_SERVICE.publish(homeCare.clientId(), 1, homeCare.granted(DECIDED, STARTS));
		CONTACT_SERVICE.publish(homeCare.clientId(), 2, homeCare.appointed(DECIDED, "staff-anna", "staff-bo"));
		awaitContacts(homeCare, "staff-anna");
		return new OpenPlan(homeCare, planIdOf(homeCare));
	}

	/** As {@link #openPlan()}, with a draft by Anna. */
	OpenPlan draftedPlan() {
		OpenPlan plan = openPlan();
		Answer answer = as(Personas.ANNA, "\"0\"").put(plan.path("/draft"), Bodies.draft());
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return plan;
	}

	/** As {@link #draftedPlan()}, agreed by the client today. */
	OpenPlan agreedPlan() {
		OpenPlan plan = draftedPlan();
		Answer answer = as(Personas.ANNA, "\"1\"").post(plan.path("/agree"), Bodies.agreedByClient(TODAY));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return plan;
	}

	UUID planIdOf(HomeCare homeCare) {
		await().atMost(Duration.ofSeconds(20)).until(() -> !planIds(homeCare).isEmpty());
		return planIds(homeCare).getFirst();
	}

	void awaitContacts(HomeCare homeCare, String main) {
		await().atMost(Duration.ofSeconds(20))
			.until(() -> this.jdbc.sql("SELECT count(*) FROM client_in_care WHERE client_id = ? AND main_staff_id = ?")
				.params(homeCare.clientId(), main)
				.query(Integer.class)
				.single() == 1);
	}

	List<UUID> planIds(HomeCare homeCare) {
		return this.jdbc.sql("SELECT plan_id FROM implementation_plan WHERE client_id = ?")
			.param(homeCare.clientId())
			.query(UUID.class)
			.list();
	}

	/**
	 * Ends the client's home care and gives the types of all events the client's plan has
	 * sent, which by then include any that should not have been: they leave in order.
	 */
	List<String> allEventsToTheEnd(HomeCare homeCare, long seq) {
		CONTACT_SERVICE.publish(homeCare.clientId(), seq, homeCare.ended(TODAY));
		return PLAN_EVENTS.until(homeCare.clientId(), PlanEnded.class)
			.stream()
			.map((published) -> ((SpecificRecord) published.value()).getSchema().getName())
			.toList();
	}

	/** A plan under test. */
	record OpenPlan(HomeCare homeCare, UUID planId) {

		String path() {
			return "/" + this.homeCare.municipalityId() + "/plans/" + this.planId;
		}

		String path(String below) {
			return path() + below;
		}

	}

}
