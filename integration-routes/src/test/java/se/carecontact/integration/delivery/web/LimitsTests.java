package se.carecontact.integration.delivery.web;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Pace and breaker changed while running, over real HTTP. */
@IntegrationTest
class LimitsTests {

	private static final String PATH = "/partners/primary-care/limits";

	@LocalServerPort
	int port;

	@Autowired
	LedgerView ledger;

	private OperatorCalls operator;

	@BeforeEach
	void call() {
		this.operator = new OperatorCalls(this.port, "op-limits", "operator");
	}

	@AfterEach
	void asConfigured() {
		this.ledger.jdbc().sql("delete from partner_limits").update();
		await().untilAsserted(() -> assertThat(rateInForce()).isEqualTo(200));
	}

	@Test
	void a_change_is_in_force_soon_shown_and_logged() throws Exception {
		HttpResponse<String> before = this.operator.get(PATH);
		assertThat(before.headers().firstValue("ETag")).hasValue("\"0\"");
		assertThat(OperatorCalls.json(before).path("limits").path("requestsPerSecond").asInt()).isEqualTo(200);

		HttpResponse<String> set = this.operator.put(PATH, "\"0\"", limits(5, 3));

		assertThat(set.statusCode()).isEqualTo(200);
		assertThat(set.headers().firstValue("ETag")).hasValue("\"1\"");
		await().untilAsserted(() -> assertThat(rateInForce()).isEqualTo(5));
		JsonNode shown = OperatorCalls.json(this.operator.get(PATH));
		assertThat(shown.path("inForce").path("concurrency").asInt()).isEqualTo(3);
		assertThat(shown.path("configured").path("requestsPerSecond").asInt()).isEqualTo(200);
		assertThat(shown.path("changedBy").asString()).isEqualTo("op-limits");
		assertThat(this.ledger.jdbc()
			.sql("select count(*) from operator_log where act = 'LIMITS' and actor = 'op-limits' and reason like 'primary-care: %'")
			.query(Long.class)
			.single()).isPositive();
	}

	@Test
	void of_two_who_change_the_same_the_second_must_read_again() throws Exception {
		assertThat(this.operator.put(PATH, "\"0\"", limits(10, 8)).statusCode()).isEqualTo(200);
		assertThat(this.operator.put(PATH, "\"0\"", limits(20, 8)).statusCode()).isEqualTo(412);
		assertThat(this.operator.put(PATH, "\"7\"", limits(20, 8)).statusCode()).isEqualTo(412);
		assertThat(this.operator.put(PATH, "*", limits(20, 8)).statusCode()).isEqualTo(412);
		assertThat(this.operator.put(PATH, null, limits(20, 8)).statusCode()).isEqualTo(428);
		assertThat(this.operator.put(PATH, "\"1\"", limits(20, 8)).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "0,8,requestsPerSecond", "-1,8,requestsPerSecond", "1000000,8,requestsPerSecond", "5,0,concurrency",
			"5,65,concurrency" })
	void a_limit_that_would_stop_or_fell_a_partner_is_refused(int rate, int places, String field) throws Exception {
		HttpResponse<String> answer = this.operator.put(PATH, "\"0\"", limits(rate, places));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("\"field\":\"" + field + "\"").contains("must lie between");
		assertThat(this.operator.get(PATH).headers().firstValue("ETag")).hasValue("\"0\"");
	}

	@Test
	void half_a_change_an_unknown_partner_and_other_roles_are_refused() throws Exception {
		assertThat(this.operator.put(PATH, "\"0\"", "{\"requestsPerSecond\":5}").statusCode()).isEqualTo(400);
		assertThat(this.operator.put(PATH, "\"0\"", limits(5, 8).replace("PT10S", "PT0.01S")).statusCode())
			.isEqualTo(400);
		assertThat(this.operator.get("/partners/nobody/limits").statusCode()).isEqualTo(404);
		OperatorCalls other = new OperatorCalls(this.port, "someone", "planner");
		assertThat(other.get(PATH).statusCode()).isEqualTo(403);
		assertThat(other.put(PATH, "\"0\"", limits(5, 8)).statusCode()).isEqualTo(403);
	}

	private int rateInForce() throws Exception {
		return OperatorCalls.json(this.operator.get(PATH)).path("inForce").path("requestsPerSecond").asInt();
	}

	private static String limits(int rate, int places) {
		return """
				{"requestsPerSecond":%d,"concurrency":%d,"breakerWindow":6,"failureShare":50,
				 "firstProbe":"PT1S","longestProbe":"PT10S"}""".formatted(rate, places);
	}

}
