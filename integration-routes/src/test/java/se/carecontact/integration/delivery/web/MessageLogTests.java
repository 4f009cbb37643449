package se.carecontact.integration.delivery.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.TestKafka;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The ledger as the log an operator searches. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class MessageLogTests {

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
		this.operator = new OperatorCalls(this.port, "log-reader", "operator");
	}

	@AfterEach
	void reset() {
		Partners.reset();
	}

	@Test
	void pages_follow_each_other_newest_first_and_every_delivery_is_met_once() throws Exception {
		List<String> published = send(5);
		List<String> met = new ArrayList<>();
		String next = "/deliveries?limit=2&channel=" + PLANNER + "&clientId=" + this.client;
		while (next != null) {
			HttpResponse<String> page = this.operator.get(next);
			OperatorCalls.json(page).forEach((row) -> met.add(row.path("eventId").asString()));
			next = page.headers().firstValue("Link").map((link) -> link.substring(1, link.indexOf('>'))).orElse(null);
		}
		assertThat(met).containsExactlyElementsOf(published.reversed());
	}

	@Test
	void what_is_asked_together_must_all_fit() throws Exception {
		String event = send(3).get(1);
		String found = "/deliveries?eventId=" + event + "&channel=" + PLANNER;
		JsonNode row = OperatorCalls.json(this.operator.get(found));
		assertThat(row).hasSize(1);
		String ingested = row.get(0).path("ingestedAt").asString();
		String more = "&state=SENT&partner=lifecare&type=ClientAbsenceReported&clientId=" + this.client
				+ "&partnerReference=" + row.get(0).path("partnerReference").asString() + "&from=" + ingested;
		assertThat(OperatorCalls.json(this.operator.get(found + more))).hasSize(1);
		assertThat(OperatorCalls.json(this.operator.get(found + more + "&until=" + ingested))).isEmpty();
		assertThat(OperatorCalls.json(this.operator.get(found + "&state=PARKED"))).isEmpty();
		assertThat(OperatorCalls.json(this.operator.get(found + "&type=TimeNeedReported"))).isEmpty();
	}

	@Test
	void what_came_of_one_call_is_found_by_its_trace() throws Exception {
		String event = send(1).getFirst();
		String trace = "4bf92f3577b34da6a3ce929d" + event.substring(0, 8);
		this.ledger.jdbc()
			.sql("update delivery set traceparent = ? where event_id = ?")
			.params("00-" + trace + "-00f067aa0ba902b7-01", UUID.fromString(event))
			.update();
		JsonNode found = OperatorCalls.json(this.operator.get("/deliveries?traceId=" + trace));
		assertThat(found).isNotEmpty().allSatisfy((row) -> assertThat(row.path("eventId").asString()).isEqualTo(event));
	}

	@Test
	void a_cursor_made_up_or_taken_from_another_search_is_refused() throws Exception {
		send(2);
		String search = "/deliveries?limit=1&clientId=" + this.client;
		String link = this.operator.get(search).headers().firstValue("Link").orElseThrow();
		String cursor = link.substring(link.indexOf("cursor=") + 7, link.indexOf('>'));
		assertThat(this.operator.get(search + "&cursor=" + cursor).statusCode()).isEqualTo(200);

		char last = cursor.charAt(10);
		String changed = cursor.substring(0, 10) + ((last == 'A') ? 'B' : 'A') + cursor.substring(11);
		assertInvalid("/deliveries?limit=1&cursor=" + cursor, "cursor");
		assertInvalid(search + "&cursor=" + changed, "cursor");
		assertInvalid(search + "&cursor=MTAw", "cursor");
		assertInvalid(search + "&cursor=", "cursor");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/deliveries?partnerReference=19360412-2386", "/deliveries?personnummer=193604122386",
			"/deliveries?channel=3604122386", "/deliveries?eventId=19360412%2D2386", "/deliveries/193604122386",
			"/deliveries?clientId=19360412+2386", "/deliveries?193604122386=x" })
	void a_search_by_identity_number_is_refused_says_so_and_leaves_no_trace(String path, CapturedOutput output)
			throws Exception {
		HttpResponse<String> answer = this.operator.get(path);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("No identity number may stand in a URL").doesNotContain("2386");
		assertThat(output.getAll()).doesNotContain("122386").doesNotContain("12-2386");
	}

	@Test
	void a_search_by_something_unknown_is_refused_rather_than_answered_with_everything() throws Exception {
		assertInvalid("/deliveries?stat=PARKED", "stat");
		assertInvalid("/deliveries?type=NoSuchEvent", "type");
		assertInvalid("/deliveries?traceId=xyz", "traceId");
	}

	@Test
	void a_body_is_read_with_its_own_right_only_and_each_look_is_logged() throws Exception {
		send(1);
		long id = this.ledger.rows(PLANNER, this.client).getFirst().id();
		String body = "/deliveries/" + id + "/body";
		assertThat(this.operator.get(body).statusCode()).isEqualTo(403);
		assertThat(new OperatorCalls(this.port, "half", "delivery-body").get(body).statusCode()).isEqualTo(403);
		OperatorCalls reader = new OperatorCalls(this.port, "body-reader", "operator", "delivery-body");

		JsonNode read = OperatorCalls.json(reader.get(body));

		assertThat(read.path("event").asString()).contains(this.client.toString()).contains("awayFrom");
		assertThat(looks(id)).containsExactly("body-reader BODY");
		assertThat(this.operator.get("/deliveries/" + id).body()).doesNotContain("awayFrom");
	}

	@Test
	void a_body_no_longer_kept_is_gone_and_not_an_error() throws Exception {
		send(1);
		long id = this.ledger.rows(PLANNER, this.client).getFirst().id();
		this.ledger.jdbc().sql("delete from delivery_body where delivery_id = ?").param(id).update();
		HttpResponse<String> answer = new OperatorCalls(this.port, "body-reader", "operator", "delivery-body")
			.get("/deliveries/" + id + "/body");
		assertThat(answer.statusCode()).isEqualTo(410);
		assertThat(answer.body()).contains("\"code\":\"gone-by-retention\"");
	}

	private List<String> send(int events) {
		this.kafka.introduce(this.client, Personas.ELSA);
		List<String> published = new ArrayList<>();
		for (int i = 0; i < events; i++) {
			published.add(this.kafka.publish(this.client, Events.absence(this.client)).toString());
		}
		await().untilAsserted(
				() -> assertThat(this.ledger.states(PLANNER, this.client)).hasSize(events).containsOnly("SENT"));
		return published;
	}

	private void assertInvalid(String path, String field) throws Exception {
		HttpResponse<String> answer = this.operator.get(path);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("\"code\":\"invalid\"").contains("\"field\":\"" + field + "\"");
	}

	private List<String> looks(long deliveryId) {
		return this.ledger.jdbc()
			.sql("select actor || ' ' || act from operator_log where delivery_id = ? and act = 'BODY' order by id")
			.param(deliveryId)
			.query(String.class)
			.list();
	}

}
