package se.carecontact.integration.delivery.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.carecontact.events.shared.ProtectedIdentity;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.LifecarePaths;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.TestKafka;
import se.carecontact.integration.support.Tokens;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What an operator can see and do, over real HTTP. */
@IntegrationTest
class OperatorApiTests {

	private static final String PLANNER = "contact-events-to-planner";

	private final HttpClient http = HttpClient.newHttpClient();

	private final String operator = Tokens.of("op-1", "operator");

	@LocalServerPort
	int port;

	@Autowired
	TestKafka kafka;

	@Autowired
	LedgerView ledger;

	private final UUID client = UUID.randomUUID();

	@AfterEach
	void reset() {
		Partners.reset();
	}

	@Test
	void a_parked_delivery_is_seen_resumed_after_the_fix_and_those_behind_it_follow() throws Exception {
		long id = parkOne();
		HttpResponse<String> seen = get("/deliveries?state=PARKED&clientId=" + this.client, this.operator);
		assertThat(seen.statusCode()).isEqualTo(200);
		assertThat(seen.body()).contains("\"reasonCode\":\"VALIDATION\"").contains("\"id\":" + id);
		assertThat(seen.body()).doesNotContain(Personas.ELSA.number()).doesNotContain("Ramlade");
		Partners.reset();

		HttpResponse<String> resumed = post("/deliveries/" + id + "/resume", "{}", this.operator);

		assertThat(resumed.statusCode()).isEqualTo(200);
		await()
			.untilAsserted(() -> assertThat(this.ledger.states(PLANNER, this.client)).containsExactly("SENT", "SENT"));
		assertThat(acts()).containsExactly("LOOK", "RESUME");
	}

	@Test
	void a_skipped_delivery_lets_those_behind_it_go_on_and_the_reason_is_kept() throws Exception {
		long id = parkOne();

		HttpResponse<String> skipped = post("/deliveries/" + id + "/skip", "{\"reason\":\"Ringt planeraren.\"}",
				this.operator);

		assertThat(skipped.statusCode()).isEqualTo(200);
		assertThat(skipped.body()).contains("\"state\":\"SKIPPED\"").contains("Ringt planeraren.");
		await().untilAsserted(
				() -> assertThat(this.ledger.states(PLANNER, this.client)).containsExactly("SKIPPED", "SENT"));
		assertThat(acts()).containsExactly("SKIP");
	}

	@Test
	void what_is_sent_can_neither_be_resumed_nor_skipped() throws Exception {
		this.kafka.introduce(this.client, Personas.ELSA);
		this.kafka.publish(this.client, Events.absence(this.client));
		await().untilAsserted(() -> assertThat(this.ledger.states(PLANNER, this.client)).containsExactly("SENT"));
		long id = this.ledger.rows(PLANNER, this.client).getFirst().id();

		assertProblem(post("/deliveries/" + id + "/resume", "{}", this.operator), 409, "not-resumable");
		assertProblem(post("/deliveries/" + id + "/skip", "{\"reason\":\"x\"}", this.operator), 409, "not-open");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "{\"reason\":null}", "{\"reason\":\"  \"}",
			"{\"reason\":\"gäller 19360412-2386\"}", "{\"reason\":\"gäller 193604122386\"}" })
	void a_skip_without_a_proper_reason_is_refused_and_changes_nothing(String body) throws Exception {
		HttpResponse<String> answer = post("/deliveries/1/skip", body, this.operator);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("\"violations\":[{").doesNotContain("2386");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/deliveries?state=NONSENSE", "/deliveries?clientId=193604122386", "/deliveries?limit=0",
			"/deliveries?limit=501", "/deliveries?after=-1", "/deliveries/abc" })
	void a_malformed_question_names_the_field_and_never_repeats_the_value(String path) throws Exception {
		HttpResponse<String> answer = get(path, this.operator);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("\"code\":\"invalid\"")
			.contains("\"field\":\"")
			.doesNotContain("\"message\":\"193604122386");
	}

	@Test
	void a_delivery_that_does_not_exist_is_not_found() throws Exception {
		assertProblem(get("/deliveries/999999999", this.operator), 404, "not-found");
		assertProblem(post("/deliveries/999999999/resume", "{}", this.operator), 404, "not-found");
	}

	@Test
	void without_a_token_or_with_a_broken_one_nothing_is_seen() throws Exception {
		assertProblem(get("/deliveries", null), 401, "unauthenticated");
		assertProblem(get("/deliveries", "not.a.token"), 401, "unauthenticated");
	}

	@ParameterizedTest
	@ValueSource(strings = { "contact", "planner", "unit-manager", "case-system", "primary-care", "integration" })
	void no_other_role_sees_or_does_anything(String role) throws Exception {
		String token = Tokens.of("someone", role);
		assertProblem(get("/deliveries", token), 403, "forbidden");
		assertProblem(get("/partners", token), 403, "forbidden");
		assertProblem(get("/protected-clients", token), 403, "forbidden");
		assertProblem(post("/deliveries/1/resume", "{}", token), 403, "forbidden");
		assertProblem(get("/actuator/prometheus", token), 403, "forbidden");
	}

	@Test
	void a_huge_body_is_refused_unread() throws Exception {
		assertProblem(post("/deliveries/1/skip", "{\"reason\":\"" + "x".repeat(1024 * 1024) + "\"}", this.operator),
				413, "too-large");
	}

	@Test
	void health_is_open_and_metrics_are_the_operators() throws Exception {
		assertThat(get("/actuator/health/readiness", null).statusCode()).isEqualTo(200);
		assertThat(get("/actuator/prometheus", this.operator).body()).contains("resilience4j_circuitbreaker_state");
	}

	@Test
	void partners_and_channels_tell_how_they_fare() throws Exception {
		assertThat(get("/partners", this.operator).body()).contains("\"partner\":\"lifecare\"")
			.contains("\"breaker\":\"");
		assertThat(get("/channels", this.operator).body()).contains("\"channel\":\"contact-events-to-planner\"")
			.contains("ClientAbsenceReported");
	}

	@Test
	void what_partners_had_of_a_client_before_the_protection_is_listed_to_be_taken_back() throws Exception {
		this.kafka.introduce(this.client, Personas.TAGE);
		this.kafka.publish(this.client, Events.absence(this.client));
		await().untilAsserted(() -> assertThat(this.ledger.states(PLANNER, this.client)).containsExactly("SENT"));
		assertThat(get("/protected-clients", this.operator).body()).doesNotContain(this.client.toString());

		this.kafka.publish(this.client, Personas.TAGE.identity(this.client, ProtectedIdentity.PROTECTED_REGISTRATION));

		await()
			.untilAsserted(() -> assertThat(get("/protected-clients", this.operator).body()).contains("{\"clientId\":\""
					+ this.client + "\",\"partner\":\"lifecare\",\"channel\":\"" + PLANNER + "\",\"sent\":1"));
	}

	private long parkOne() {
		UUID event = UUID.randomUUID();
		Partners.LIFECARE
			.stubFor(com.github.tomakehurst.wiremock.client.WireMock.post(urlPathEqualTo(LifecarePaths.MESSAGES))
				.atPriority(1)
				.withHeader("Idempotency-Key", equalTo(event.toString()))
				.willReturn(jsonResponse("{\"error\":\"VALIDATION\",\"message\":\"nej\"}", 422)));
		this.kafka.introduce(this.client, Personas.ELSA);
		this.kafka.publish(this.client, Events.absence(this.client), event, 2);
		this.kafka.publish(this.client, Events.absenceEnded(this.client), UUID.randomUUID(), 3);
		await().untilAsserted(
				() -> assertThat(this.ledger.states(PLANNER, this.client)).containsExactly("PARKED", "PENDING"));
		return this.ledger.rows(PLANNER, this.client).getFirst().id();
	}

	private java.util.List<String> acts() {
		return this.ledger.jdbc()
			.sql("select act from operator_log where client_id = ? and actor = 'op-1' order by id")
			.param(this.client)
			.query(String.class)
			.list();
	}

	private static void assertProblem(HttpResponse<String> answer, int status, String code) {
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(answer.body()).contains("\"code\":\"" + code + "\"")
			.contains("\"type\":\"urn:care-contact:problem:" + code + "\"");
	}

	private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
		return send(request(path, token).GET());
	}

	private HttpResponse<String> post(String path, String body, String token) throws IOException, InterruptedException {
		return send(request(path, token).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private HttpRequest.Builder request(String path, String token) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		return (token == null) ? request : request.header("Authorization", "Bearer " + token);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
