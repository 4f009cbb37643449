package se.carecontact.integration.delivery.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import com.github.tomakehurst.wiremock.client.WireMock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.carecontact.events.shared.ProtectedIdentity;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.LifecarePaths;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.TestKafka;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What partners hold, compared with what they were told, and mended. Over real HTTP. */
@IntegrationTest
class ReconciliationTests {

	private static final String PLANNER = "contact-events-to-planner";

	private static final String CONTACTS = "contact-events-to-lifecare-contacts";

	private static final String JOURNAL = "care-events-to-lifecare-journal";

	@LocalServerPort
	int port;

	@Autowired
	TestKafka kafka;

	@Autowired
	LedgerView ledger;

	private final UUID client = UUID.randomUUID();

	private OperatorCalls operator;

	@BeforeEach
	void call() {
		this.operator = new OperatorCalls(this.port, "op-reconcile", "operator");
		this.kafka.introduce(this.client, Personas.ELSA);
	}

	@AfterEach
	void reset() {
		Partners.reset();
	}

	@Test
	void a_message_that_is_not_there_is_missing_and_is_sent_again_after_a_preview() throws Exception {
		String event = this.kafka.publish(this.client, Events.absence(this.client)).toString();
		awaitStates(PLANNER, "SENT");

		String id = compared("lifecare");

		JsonNode missing = onlyDifference(id);
		assertThat(missing.path("kind").asString()).isEqualTo("MISSING");
		assertThat(missing.path("channel").asString()).isEqualTo(PLANNER);
		assertThat(missing.path("thing").asString()).isEqualTo(event);
		assertThat(missing.path("healedBy").asString()).isEqualTo("SEND");
		assertThat(part(id).path("missing").asLong()).isOne();
		JsonNode preview = OperatorCalls.json(this.operator.post("/reconciliations/" + id + "/heal", "{}"));
		assertThat(preview.path("act").asString()).isEqualTo("HEAL");
		assertThat(preview.path("would").path("WOULD_SEND").asLong()).isOne();
		assertThat(onlyDifference(id).path("would").asString()).isEqualTo("WOULD_SEND");
		assertThat(this.ledger.states(PLANNER, this.client)).containsExactly("SENT");

		OperatorCalls.json(this.operator.post("/runs/" + preview.path("id").asString() + "/start", ""));

		awaitStates(PLANNER, "SENT", "SENT");
		assertThat(LifecarePaths.wireCount(event)).isEqualTo(2);
		assertThat(onlyDifference(id).path("result").asString()).isEqualTo("DONE");
		assertThat(this.ledger.jdbc()
			.sql("select count(*) from operator_log where act in ('RECONCILE', 'PREVIEW_HEAL', 'HEAL', 'RUN_START')"
					+ " and actor = 'op-reconcile' and (client_id = ? or run_id = ?)")
			.params(this.client, UUID.fromString(preview.path("id").asString()))
			.query(Long.class)
			.single()).isEqualTo(4);
	}

	@Test
	void what_stands_there_as_it_was_told_is_no_difference() throws Exception {
		String event = this.kafka.publish(this.client, Events.absence(this.client)).toString();
		awaitStates(PLANNER, "SENT");
		listed(message(event));

		String id = compared("lifecare");

		assertThat(differences(id)).isEmpty();
		assertThat(part(id).path("things").asLong()).isOne();
	}

	@Test
	void what_still_waits_in_the_queue_is_not_missing() throws Exception {
		String sent = this.kafka.publish(this.client, Events.absence(this.client)).toString();
		awaitStates(PLANNER, "SENT");
		listed(message(sent));
		Partners.LIFECARE.stubFor(post(urlPathEqualTo(LifecarePaths.MESSAGES)).atPriority(1)
			.willReturn(WireMock.jsonResponse("{\"error\":\"VALIDATION\",\"message\":\"nej\"}", 422)));
		this.kafka.publish(this.client, Events.absenceEnded(this.client));
		awaitStates(PLANNER, "SENT", "PARKED");

		String id = compared("lifecare");

		assertThat(differences(id)).isEmpty();
		assertThat(part(id).path("waiting").asLong()).isOne();
	}

	@Test
	void an_older_message_that_is_missing_needs_a_hand_since_later_ones_were_read() throws Exception {
		this.kafka.publish(this.client, Events.absence(this.client));
		String ended = this.kafka.publish(this.client, Events.absenceEnded(this.client)).toString();
		awaitStates(PLANNER, "SENT", "SENT");
		listed(message(ended));

		String id = compared("lifecare");

		JsonNode missing = onlyDifference(id);
		assertThat(missing.path("finding").asString()).isEqualTo("NOT_THERE_AND_LATER_SENT");
		assertThat(missing.path("healedBy").asString()).isEqualTo("HAND");
		HttpResponse<String> refused = this.operator.post("/reconciliations/" + id + "/heal", "{}");
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("nothing-to-send");
	}

	@Test
	void a_card_written_over_by_hand_is_stale_and_one_never_told_is_extra() throws Exception {
		this.kafka.publish(this.client, Events.appointed(this.client));
		this.kafka.publish(this.client, Events.absence(this.client));
		awaitStates(CONTACTS, "SENT");
		awaitStates(PLANNER, "SENT");
		Partners.LIFECARE.stubFor(get(urlPathEqualTo(LifecarePaths.CONTACTS)).atPriority(1)
			.willReturn(okJson("{\"clientId\":1001,\"main\":{\"name\":\"Någon Annan\"}}")));
		String own = this.ledger.jdbc()
			.sql("select event_id from delivery where channel = ? and client_id = ?")
			.params(PLANNER, this.client)
			.query(UUID.class)
			.single()
			.toString();
		String stranger = UUID.randomUUID().toString();
		listed(message(own) + "," + message(stranger));

		List<JsonNode> differences = differences(compared("lifecare"));

		assertThat(differences).hasSize(2);
		assertThat(differences).anySatisfy((stale) -> {
			assertThat(stale.path("kind").asString()).isEqualTo("STALE");
			assertThat(stale.path("channel").asString()).isEqualTo(CONTACTS);
			assertThat(stale.path("healedBy").asString()).isEqualTo("SEND");
			assertThat(stale.toString()).doesNotContain("Annan").doesNotContain("Anna Berg");
		}).anySatisfy((extra) -> {
			assertThat(extra.path("kind").asString()).isEqualTo("EXTRA");
			assertThat(extra.path("thing").asString()).isEqualTo(stranger);
			assertThat(extra.path("healedBy").asString()).isEqualTo("HAND");
		});
	}

	@Test
	void a_note_that_somebody_took_away_is_left_to_a_hand() throws Exception {
		String event = this.kafka.publish(this.client, Events.dutyDone(this.client)).toString();
		awaitStates(JOURNAL, "SENT");
		Partners.LIFECARE.stubFor(get(urlPathEqualTo(LifecarePaths.NOTES)).atPriority(1)
			.willReturn(okJson("[{\"Id\":1,\"Text\":\"x\\nRef: " + event + "\",\"Deleted\":true}]")));

		JsonNode missing = onlyDifference(compared("lifecare"));

		assertThat(missing.path("finding").asString()).isEqualTo("TAKEN_AWAY_THERE");
		assertThat(missing.path("healedBy").asString()).isEqualTo("HAND");
	}

	@Test
	void prator_that_lacks_a_consent_and_a_report_is_told_again_only_while_consent_is_in_force() throws Exception {
		Partners.consent(this.client, true);
		this.kafka.publish(this.client, Events.consentGiven(this.client));
		awaitStates("consents-to-prator", "SENT");
		this.kafka.publish(this.client, Events.careReport(this.client));
		awaitStates("care-reports-to-prator", "SENT");

		String id = compared("prator");
		assertThat(differences(id)).extracting((each) -> each.path("channel").asString())
			.containsExactlyInAnyOrder("consents-to-prator", "care-reports-to-prator");
		Partners.PRATOR.verify(postRequestedFor(urlPathEqualTo("/prator/api/v1/consents/search"))
			.withRequestBody(WireMock.matchingJsonPath("$.person.identityNumber")));

		JsonNode preview = OperatorCalls.json(this.operator.post("/reconciliations/" + id + "/heal", "{}"));
		assertThat(preview.path("left").asLong()).isEqualTo(2);
		Partners.consent(this.client, false);
		OperatorCalls.json(this.operator.post("/runs/" + preview.path("id").asString() + "/start", ""));

		awaitStates("consents-to-prator", "SENT", "SENT");
		awaitStates("care-reports-to-prator", "SENT", "HELD");
	}

	@Test
	void what_came_after_the_comparison_is_not_overtaken_by_mending() throws Exception {
		this.kafka.publish(this.client, Events.appointed(this.client));
		awaitStates(CONTACTS, "SENT");
		String id = compared("lifecare");
		this.kafka.publish(this.client, Events.groupMustCover(this.client));
		awaitStates(CONTACTS, "SENT", "SENT");

		JsonNode preview = OperatorCalls.json(this.operator.post("/reconciliations/" + id + "/heal", "{}"));

		assertThat(preview.path("would").path("SUPERSEDED").asLong()).isOne();
		assertThat(preview.path("left").asLong()).isZero();
	}

	@Test
	void a_protected_client_is_not_asked_about() throws Exception {
		this.kafka.publish(this.client, Events.absence(this.client));
		awaitStates(PLANNER, "SENT");
		this.kafka.publish(this.client, Personas.ELSA.identity(this.client, ProtectedIdentity.CONFIDENTIALITY_MARKING));
		await().until(() -> this.ledger.jdbc()
			.sql("select state from client_identity where client_id = ?")
			.param(this.client)
			.query(String.class)
			.single()
			.equals("PROTECTED"));

		HttpResponse<String> answer = this.operator.post("/reconciliations", "{\"clientId\":\"" + this.client + "\"}");

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("withheld");
		Partners.LIFECARE.verify(0, getRequestedFor(urlPathEqualTo(LifecarePaths.MESSAGES)));
	}

	@Test
	void a_partner_in_trouble_is_waited_for_and_an_answer_of_another_form_is_told() throws Exception {
		this.kafka.publish(this.client, Events.absence(this.client));
		awaitStates(PLANNER, "SENT");
		Partners.LIFECARE.stubFor(get(urlPathEqualTo(LifecarePaths.MESSAGES)).atPriority(1).willReturn(serverError()));
		String id = begin("lifecare");
		await().until(() -> part(id).path("restsFor").asString("").startsWith("HTTP_500"));
		Partners.LIFECARE.stubFor(get(urlPathEqualTo(LifecarePaths.MESSAGES)).atPriority(1)
			.willReturn(WireMock.ok("<html>Logga in</html>").withHeader("Content-Type", "text/html")));

		awaitDone(id);

		JsonNode unread = onlyDifference(id);
		assertThat(unread.path("kind").asString()).isEqualTo("UNREAD");
		assertThat(unread.path("thing").asString()).isEqualTo("UNEXPECTED_ANSWER");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/reconciliations                                           | {"partner":"nobody"}                                  | 400
					/reconciliations                                           | {"clientId":"193604122386"}                           | 400
					/reconciliations                                           | {"clientId":"00000000-0000-4000-8000-00000000000f"}   | 400
					/reconciliations/00000000-0000-4000-8000-00000000000f/heal | {}                                                    | 404
					/reconciliations/00000000-0000-4000-8000-00000000000f/stop | {}                                                    | 404
					/runs                                                      | {"act":"HEAL","deliveryIds":[1]}                      | 400
					""")
	void a_comparison_wrongly_asked_for_is_refused_and_says_why(String path, String body, int status) throws Exception {
		HttpResponse<String> answer = this.operator.post(path, body);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).doesNotContain("2386");
	}

	@Test
	void no_other_role_compares() throws Exception {
		OperatorCalls planner = new OperatorCalls(this.port, "someone", "planner");
		assertThat(planner.get("/reconciliations").statusCode()).isEqualTo(403);
		assertThat(planner.post("/reconciliations", "{}").statusCode()).isEqualTo(403);
	}

	private String begin(String partner) throws Exception {
		return OperatorCalls
			.json(this.operator.post("/reconciliations",
					"{\"partner\":\"" + partner + "\",\"clientId\":\"" + this.client + "\"}"))
			.path("id")
			.asString();
	}

	private String compared(String partner) throws Exception {
		String id = begin(partner);
		awaitDone(id);
		return id;
	}

	private void awaitDone(String id) {
		await().until(() -> OperatorCalls.json(this.operator.get("/reconciliations/" + id))
			.path("state")
			.asString()
			.equals("DONE"));
	}

	private JsonNode part(String id) throws Exception {
		return OperatorCalls.json(this.operator.get("/reconciliations/" + id)).path("partners").get(0);
	}

	private List<JsonNode> differences(String id) throws Exception {
		return OperatorCalls.json(this.operator.get("/reconciliations/" + id + "/differences")).valueStream().toList();
	}

	private JsonNode onlyDifference(String id) throws Exception {
		List<JsonNode> differences = differences(id);
		assertThat(differences).hasSize(1);
		return differences.getFirst();
	}

	private static void listed(String messages) {
		Partners.LIFECARE.stubFor(
				get(urlPathEqualTo(LifecarePaths.MESSAGES)).atPriority(1).willReturn(okJson("[" + messages + "]")));
	}

	private static String message(String key) {
		return "{\"messageId\":1,\"idempotencyKey\":\"" + key + "\",\"deleted\":false}";
	}

	private void awaitStates(String channel, String... states) {
		await().untilAsserted(() -> assertThat(this.ledger.states(channel, this.client)).isEqualTo(List.of(states)));
	}

}
