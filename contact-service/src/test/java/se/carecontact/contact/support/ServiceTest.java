package se.carecontact.contact.support;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.carecontact.contact.ContactServiceApplication;
import se.carecontact.environment.CareEnvironment;
import se.carecontact.environment.Database;
import se.carecontact.schemas.SchemaRegistration;
import se.carecontact.schemas.TopicSetup;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole service over real HTTP, on a real database, broker and registry. One context
 * for all tests.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		classes = { ContactServiceApplication.class, MovableClock.InService.class })
public abstract class ServiceTest {

	protected static final String KARLSKRONA = "1080";

	protected static final String UNIT = "hemtjanst-centrum";

	protected static final CareEnvironment ENVIRONMENT = CareEnvironment.shared();

	protected static final TestIssuer ISSUER = TestIssuer.start();

	private static final Database DATABASE = ENVIRONMENT.newDatabase("contact");

	protected static final PublishedEvents EVENTS = listen();

	private static final AtomicInteger NEXT = new AtomicInteger(1);

	@LocalServerPort
	private int port;

	@Autowired
	protected JdbcClient jdbc;

	private static PublishedEvents listen() {
		TopicSetup.createAll(ENVIRONMENT.kafkaBootstrapServers());
		SchemaRegistration.registerAll(ENVIRONMENT.schemaRegistryUrl());
		return PublishedEvents.listen(ENVIRONMENT.kafkaBootstrapServers(), ENVIRONMENT.schemaRegistryUrl());
	}

	@DynamicPropertySource
	static void environment(DynamicPropertyRegistry registry) {
		registry.add("CARE_DATABASE_URL", DATABASE::jdbcUrl);
		registry.add("CARE_DATABASE_USERNAME", DATABASE::username);
		registry.add("CARE_DATABASE_PASSWORD", DATABASE::password);
		registry.add("CARE_KAFKA_BOOTSTRAP_SERVERS", ENVIRONMENT::kafkaBootstrapServers);
		registry.add("CARE_SCHEMA_REGISTRY_URL", ENVIRONMENT::schemaRegistryUrl);
		registry.add("CARE_ISSUER_URI", ISSUER::uri);
		// Tests announce deadlines themselves, for the day they mean.
		registry.add("care.duties.announce-interval", () -> "P1D");
	}

	@AfterEach
	void no_log_line_tells_who_a_client_is() {
		assertThat(PersonalDataGuard.FOUND).isEmpty();
	}

	protected Person caseSystem() {
		return person("treserva", Map.of("roles", List.of("case-system"), "municipality_id", KARLSKRONA));
	}

	protected Person unitManager() {
		return staffPerson("unit-manager", "maria-holm", "Maria Holm");
	}

	protected Person planner() {
		return staffPerson("planner", "per-plan", "Per Plan");
	}

	protected Person contact() {
		return staffPerson("contact", "anna-berg", "Anna Berg");
	}

	protected Person integration() {
		return person("integration-routes", Map.of("roles", List.of("integration")));
	}

	protected Person stranger() {
		return new Person(base(), null);
	}

	/** Someone on the staff, who says why they open a client who is not their own. */
	protected Person staffPerson(String role, String staffId, String name) {
		return person(staffId, Map.of("roles", List.of(role), "municipality_id", KARLSKRONA, "unit_ids", List.of(UNIT),
				"staff_id", staffId, "name", name))
			.because("Covers for a colleague");
	}

	protected Person person(String subject, Map<String, Object> claims) {
		return new Person(base(), ISSUER.token(subject, claims));
	}

	protected String base() {
		return "http://localhost:" + this.port;
	}

	protected static LocalDate today() {
		return LocalDate.ofInstant(MovableClock.get().instant(), ZoneId.of("Europe/Stockholm"));
	}

	/** A reference not used before. */
	protected static String newDecisionId() {
		return "BESLUT-" + NEXT.getAndIncrement();
	}

	protected static String newStaffId() {
		return "usk-" + NEXT.getAndIncrement();
	}

	protected static String decision(String identityNumber) {
		return Json.decision(identityNumber, UNIT);
	}

	/** A client with home care, as the case system tells of one. */
	protected Brukare newClient() {
		return newClient(decision(TestNumbers.next()));
	}

	protected Brukare newClient(String decision) {
		String decisionId = newDecisionId();
		Answer pushed = caseSystem().put("/1080/decisions/" + decisionId, decision).is(201);
		return new Brukare(pushed.id("clientId"), decisionId);
	}

	/** A client who has accepted the offer of a fast omsorgskontakt. */
	protected Brukare newClientWhoAccepted() {
		return answered(newClient(), "ACCEPTED");
	}

	protected Brukare newClientWhoDeclined() {
		return answered(newClient(), "DECLINED");
	}

	private Brukare answered(Brukare client, String answer) {
		unitManager().post(client.path("/offer"), "{\"offeredOn\": \"%s\"}".formatted(today())).is(200);
		unitManager()
			.post(client.path("/offer/answer"),
					"{\"answer\": \"%s\", \"answeredOn\": \"%s\"}".formatted(answer, today()))
			.is(200);
		return client;
	}

	/** An undersköterska with Socialstyrelsen's certificate. */
	protected String newAssistantNurse() {
		return newStaff("undersköterska", "{\"kind\": \"SOCIALSTYRELSEN_CERTIFICATE\"}");
	}

	/** Someone on the staff; proof may be null. */
	protected String newStaff(String title, String proof) {
		String staffId = newStaffId();
		unitManager().put("/1080/staff/" + staffId, Json.staff("Person " + staffId, title, proof, UNIT)).is(200);
		return staffId;
	}

	protected String etag(Brukare client) {
		return unitManager().get(client.path("")).is(200).etag();
	}

	protected Answer appoint(Brukare client, String role, String staffId) {
		return unitManager().put(client.path("/contacts/" + role), Json.appointment(staffId, today()), "If-Match",
				etag(client));
	}

	/**
	 * Every row of every table of the service and its outbox, to show that nothing
	 * changed; but for who looked.
	 */
	protected Map<String, String> database() {
		Map<String, String> contents = new HashMap<>();
		for (String table : this.jdbc.sql("""
				SELECT table_name FROM information_schema.tables
				WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
					AND table_name !~ '^access_log_'""").query(String.class).list()) {
			contents.put(table,
					this.jdbc
						.sql("SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM " + table + " t")
						.query(String.class)
						.single());
		}
		return contents;
	}

	/**
	 * A client of the tests.
	 *
	 * @param clientId its id
	 * @param decisionId the decision by which it came
	 */
	public record Brukare(UUID clientId, String decisionId) {

		public String path(String below) {
			return "/1080/clients/" + this.clientId + below;
		}

	}

}
