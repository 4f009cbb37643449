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
import org.junit.jupiter.params.provider.ValueSource;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.LifecarePaths;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.ReportChannel;
import se.carecontact.integration.support.TestKafka;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Why deliveries wait, and what an operator does to many of them, over real HTTP. */
@IntegrationTest
class RunsTests {

	private static final String PLANNER = "contact-events-to-planner";

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
		this.operator = new OperatorCalls(this.port, "op-runs", "operator");
		this.kafka.introduce(this.client, Personas.ELSA);
	}

	@AfterEach
	void reset() {
		Partners.reset();
	}

	@Test
	void a_refused_message_and_the_one_behind_it_say_why_they_wait_and_who_must_act() throws Exception {
		Partners.LIFECARE.stubFor(WireMock.post(urlPathEqualTo(LifecarePaths.MESSAGES))
			.atPriority(1)
			.withRequestBody(WireMock.matching(".*"))
			.willReturn(jsonResponse("{\"error\":\"VALIDATION\",\"message\":\"nej\"}", 422)));
		this.kafka.publish(this.client, Events.absence(this.client));
		this.kafka.publish(this.client, Events.absenceEnded(this.client));
		awaitStates("PARKED", "PENDING");
		List<LedgerView.Row> rows = this.ledger.rows(PLANNER, this.client);

		JsonNode first = why(rows.getFirst().id());
		JsonNode second = why(rows.getLast().id());

		assertThat(first.path("code").asString()).isEqualTo("VALIDATION");
		assertThat(first.path("who").asString()).isEqualTo("OPERATOR");
		assertThat(first.path("sv").asString()).contains("Stoppat").contains("nej");
		assertThat(second.path("code").asString()).isEqualTo("BEHIND_REFUSED");
		assertThat(second.path("behind").asLong()).isEqualTo(rows.getFirst().id());
		assertThat(second.path("sv").asString()).contains("nr " + rows.getFirst().id());
		assertThat(second.path("en").asString()).contains("no. " + rows.getFirst().id()).contains("VALIDATION");
	}

	@Test
	void a_report_without_consent_says_that_the_contact_must_ask() throws Exception {
		Partners.consent(this.client, false);
		this.kafka.publish(this.client, Events.careReport(this.client));
		await().untilAsserted(() -> assertThat(this.ledger.rows(ReportChannel.ID, this.client)).singleElement()
			.extracting(LedgerView.Row::reasonCode)
			.isEqualTo("WAITING_FOR_CONSENT"));
		JsonNode why = why(this.ledger.rows(ReportChannel.ID, this.client).getFirst().id());
		assertThat(why.path("who").asString()).isEqualTo("CONTACT");
		assertThat(why.path("sv").asString()).contains("samtycke");
		assertThat(why.path("en").asString()).contains("consent");
	}

	@Test
	void what_is_sent_waits_for_nothing() throws Exception {
		this.kafka.publish(this.client, Events.absence(this.client));
		awaitStates("SENT");
		JsonNode why = why(this.ledger.rows(PLANNER, this.client).getFirst().id());
		assertThat(why.path("waiting").asBoolean()).isFalse();
		assertThat(why.path("code").asString()).isEqualTo("SENT");
	}

	@Test
	void what_the_partner_has_is_sent_again_only_if_asked_for_under_the_same_key_and_names_what_it_repeats()
			throws Exception {
		String event = this.kafka.publish(this.client, Events.absence(this.client)).toString();
		awaitStates("SENT");
		long first = this.ledger.rows(PLANNER, this.client).getFirst().id();
		JsonNode harmless = preview(
				"{\"act\":\"REPLAY\",\"filter\":{\"eventId\":\"" + event + "\",\"channel\":\"" + PLANNER + "\"}}");
		assertThat(harmless.path("would").path("ALREADY_RECEIVED").asLong()).isOne();
		assertThat(harmless.path("left").asLong()).isZero();

		JsonNode again = preview("{\"act\":\"REPLAY\",\"evenIfReceived\":true,\"deliveryIds\":[" + first + "]}");
		assertThat(again.path("would").path("WOULD_SEND").asLong()).isOne();
		assertThat(this.ledger.states(PLANNER, this.client)).containsExactly("SENT");
		OperatorCalls.json(this.operator.post("/runs/" + again.path("id").asString() + "/start", ""));

		awaitStates("SENT", "SENT");
		assertThat(LifecarePaths.wireCount(event)).isEqualTo(2);
		long second = this.ledger.rows(PLANNER, this.client).getLast().id();
		assertThat(OperatorCalls.json(this.operator.get("/deliveries/" + second)).path("replayOf").asLong())
			.isEqualTo(first);
		await().until(() -> OperatorCalls.json(this.operator.get("/runs/" + again.path("id").asString()))
			.path("state")
			.asString()
			.equals("DONE"));
		JsonNode items = OperatorCalls.json(this.operator.get("/runs/" + again.path("id").asString() + "/items"));
		assertThat(items.get(0).path("replayedAs").asLong()).isEqualTo(second);
	}

	@Test
	void a_replay_without_consent_says_so_before_and_sends_nothing() throws Exception {
		Partners.consent(this.client, false);
		this.kafka.publish(this.client, Events.careReport(this.client));
		await()
			.untilAsserted(() -> assertThat(this.ledger.states(ReportChannel.ID, this.client)).containsExactly("HELD"));
		long id = this.ledger.rows(ReportChannel.ID, this.client).getFirst().id();
		OperatorCalls.json(this.operator.post("/deliveries/" + id + "/skip", "{\"reason\":\"prov\"}"));

		JsonNode preview = preview("{\"act\":\"REPLAY\",\"deliveryIds\":[" + id + "]}");

		assertThat(preview.path("would").path("NO_CONSENT").asLong()).isOne();
		assertThat(preview.path("left").asLong()).isZero();
	}

	@Test
	void all_that_fit_a_filter_are_resumed_after_the_fix() throws Exception {
		Partners.LIFECARE.stubFor(WireMock.post(urlPathEqualTo(LifecarePaths.MESSAGES))
			.atPriority(1)
			.willReturn(jsonResponse("{\"error\":\"VALIDATION\",\"message\":\"nej\"}", 422)));
		this.kafka.publish(this.client, Events.absence(this.client));
		awaitStates("PARKED");
		Partners.reset();

		JsonNode preview = preview("{\"act\":\"RESUME\",\"filter\":{\"clientId\":\"" + this.client + "\"}}");
		OperatorCalls.json(this.operator.post("/runs/" + preview.path("id").asString() + "/start", ""));

		awaitStates("SENT");
		assertThat(this.operator.post("/runs/" + preview.path("id").asString() + "/start", "").statusCode())
			.isEqualTo(409);
	}

	@Test
	void a_filter_that_narrows_nothing_needs_its_count_confirmed() throws Exception {
		this.kafka.publish(this.client, Events.absence(this.client));
		awaitStates("SENT");
		String everything = "{\"act\":\"REPLAY\",\"filter\":{\"state\":\"SENT\"}";
		HttpResponse<String> refused = this.operator.post("/runs", everything + "}");
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("\"code\":\"count-not-confirmed\"");
		long count = Long.parseLong(refused.body().replaceAll("(?s).*it fits (\\d+) deliveries.*", "$1"));

		assertThat(this.operator.post("/runs", everything + ",\"confirmedCount\":" + (count + 1) + "}").statusCode())
			.isEqualTo(409);
		assertThat(preview(everything + ",\"confirmedCount\":" + count + "}").path("would")
			.path("ALREADY_RECEIVED")
			.asLong()).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"from\":\"1970-01-01T00:00:00Z\"", "\"until\":\"2999-01-01T00:00:00Z\"" })
	void a_filter_that_only_looks_narrow_needs_its_count_confirmed_too(String narrow) throws Exception {
		this.kafka.publish(this.client, Events.absence(this.client));
		awaitStates("SENT");

		HttpResponse<String> refused = this.operator.post("/runs", "{\"act\":\"REPLAY\",\"filter\":{" + narrow + "}}");

		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("\"code\":\"count-not-confirmed\"");
	}

	@Test
	void a_replay_of_what_is_no_longer_kept_is_refused_with_which() throws Exception {
		this.kafka.publish(this.client, Events.absence(this.client));
		awaitStates("SENT");
		long id = this.ledger.rows(PLANNER, this.client).getFirst().id();
		this.ledger.jdbc().sql("delete from delivery_body where delivery_id = ?").param(id).update();

		HttpResponse<String> answer = this.operator.post("/runs",
				"{\"act\":\"REPLAY\",\"evenIfReceived\":true,\"deliveryIds\":[" + id + "]}");

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("\"code\":\"gone-by-retention\"").contains(String.valueOf(id));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{}                                                            | 400
			{"act":"ERASE","deliveryIds":[1]}                             | 400
			{"act":"SKIP","deliveryIds":[1]}                              | 400
			{"act":"SKIP","deliveryIds":[1],"reason":"  "}                | 400
			{"act":"SKIP","deliveryIds":[1],"reason":"om 19360412-2386"}  | 400
			{"act":"RESUME"}                                              | 400
			{"act":"RESUME","deliveryIds":[]}                             | 400
			{"act":"RESUME","deliveryIds":[1],"filter":{}}                | 400
			{"act":"RESUME","filter":{"type":"NoSuchEvent"}}              | 400
			{"act":"RESUME","filter":{"partnerReference":"193604122386"}} | 400
			{"act":"RESUME","deliveryIds":[999999999]}                    | 404
			""")
	void a_preview_wrongly_asked_for_is_refused_and_says_why(String body, int status) throws Exception {
		HttpResponse<String> answer = this.operator.post("/runs", body);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).doesNotContain("2386");
	}

	@Test
	void no_other_role_previews_or_runs() throws Exception {
		OperatorCalls planner = new OperatorCalls(this.port, "someone", "planner");
		assertThat(planner.get("/runs").statusCode()).isEqualTo(403);
		assertThat(planner.post("/runs", "{}").statusCode()).isEqualTo(403);
	}

	private JsonNode why(long id) throws Exception {
		return OperatorCalls.json(this.operator.get("/deliveries/" + id + "/why"));
	}

	private JsonNode preview(String body) throws Exception {
		return OperatorCalls.json(this.operator.post("/runs", body));
	}

	private void awaitStates(String... states) {
		await().untilAsserted(() -> assertThat(this.ledger.states(PLANNER, this.client)).isEqualTo(List.of(states)));
	}

}
