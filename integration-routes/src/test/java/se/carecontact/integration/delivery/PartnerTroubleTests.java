package se.carecontact.integration.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.carecontact.integration.delivery.dispatch.PartnerStatuses;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.LifecarePaths;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.ReportChannel;
import se.carecontact.integration.support.TestKafka;

import org.springframework.beans.factory.annotation.Autowired;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A partner that refuses, is slow, breaks the line, or is away for a while. */
@IntegrationTest
class PartnerTroubleTests {

	private static final String PLANNER = "contact-events-to-planner";

	private static final ResponseDefinitionBuilder TAKEN = okJson("{\"messageId\":501}").withStatus(201);

	@Autowired
	TestKafka kafka;

	@Autowired
	LedgerView ledger;

	@Autowired
	PartnerStatuses statuses;

	private final UUID client = UUID.randomUUID();

	private final UUID eventId = UUID.randomUUID();

	@AfterEach
	void reset() {
		Partners.reset();
		await().until(() -> breaker("lifecare").equals("CLOSED") || breaker("lifecare").equals("HALF_OPEN"));
	}

	@Test
	void a_refused_message_is_parked_and_only_its_own_client_waits_behind_it() {
		answerOnce(jsonResponse("{\"error\":\"VALIDATION\",\"message\":\"fel unitId för 19360412-2386\"}", 422));
		UUID other = UUID.randomUUID();
		this.kafka.introduce(other, Personas.NILS);
		publishAbsence();
		this.kafka.publish(this.client, Events.absenceEnded(this.client));
		this.kafka.publish(other, Events.absence(other));

		await().untilAsserted(() -> {
			assertThat(this.ledger.states(PLANNER, this.client)).containsExactly("PARKED", "PENDING");
			assertThat(this.ledger.states(PLANNER, other)).containsExactly("SENT");
		});
		LedgerView.Row parked = this.ledger.rows(PLANNER, this.client).getFirst();
		assertThat(parked.reasonCode()).isEqualTo("VALIDATION");
		assertThat(parked.reason()).contains("422").contains("fel unitId").doesNotContain("2386");
	}

	@Test
	void an_answer_of_html_with_status_200_is_no_receipt() {
		answerOnce(ok("<html>Logga in</html>").withHeader("Content-Type", "text/html"));
		publishAbsence();
		awaitParked("UNEXPECTED_ANSWER");
	}

	@Test
	void a_receipt_without_id_is_no_receipt() {
		answerOnce(okJson("{}").withStatus(201));
		publishAbsence();
		awaitParked("UNEXPECTED_ANSWER");
	}

	@Test
	void half_a_body_is_no_receipt() {
		answerOnce(okJson("{\"messageId\":5").withStatus(201));
		publishAbsence();
		awaitParked("UNEXPECTED_ANSWER");
	}

	@Test
	void a_line_that_breaks_within_the_body_is_tried_again_with_the_same_key() {
		answerFirst(TAKEN.but().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
		publishAbsence();
		awaitSent();
		assertThat(LifecarePaths.wireCount(this.eventId.toString())).isEqualTo(2);
	}

	@Test
	void a_redirect_is_never_followed() {
		answerOnce(temporaryRedirect(Partners.PRIMARY_CARE.baseUrl() + "/trap"));
		publishAbsence();
		awaitParked("UNEXPECTED_ANSWER");
		Partners.PRIMARY_CARE.verify(0, getRequestedFor(urlPathEqualTo("/trap")));
		Partners.PRIMARY_CARE.verify(0, postRequestedFor(urlPathEqualTo("/trap")));
	}

	@Test
	void a_partner_too_slow_is_tried_again_with_the_same_key() {
		answerFirst(TAKEN.but().withFixedDelay(3_000));
		publishAbsence();
		awaitSent();
		assertThat(LifecarePaths.wireCount(this.eventId.toString())).isEqualTo(2);
	}

	@Test
	void a_reset_connection_is_tried_again_with_the_same_key() {
		answerFirst(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
		publishAbsence();
		awaitSent();
		assertThat(LifecarePaths.wireCount(this.eventId.toString())).isEqualTo(2);
	}

	@Test
	void a_partner_that_asks_for_a_pause_gets_it() {
		answerFirst(jsonResponse("{\"error\":\"TOO_MANY\",\"message\":\"vänta\"}", 429).withHeader("Retry-After", "1"));
		publishAbsence();
		await().until(() -> breaker("lifecare").equals("OPEN"));
		awaitSent();
		assertThat(LifecarePaths.wireCount(this.eventId.toString())).isEqualTo(2);
	}

	@Test
	void after_an_outage_everything_arrives_once_and_in_order_while_other_partners_got_theirs() {
		Partners.LIFECARE.stubFor(any(anyUrl()).atPriority(1).willReturn(serviceUnavailable()));
		List<UUID> clients = new ArrayList<>();
		List<List<String>> published = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			UUID next = UUID.randomUUID();
			clients.add(next);
			this.kafka.introduce(next, Personas.SVEN);
			published.add(List.of(this.kafka.publish(next, Events.absence(next)).toString(),
					this.kafka.publish(next, Events.timeNeed(next)).toString(),
					this.kafka.publish(next, Events.absenceChanged(next)).toString(),
					this.kafka.publish(next, Events.absenceEnded(next)).toString()));
		}
		await().until(() -> breaker("lifecare").equals("OPEN"));
		Partners.consent(clients.getFirst(), true);
		this.kafka.publish(clients.getFirst(), Events.careReport(clients.getFirst()));
		await().untilAsserted(
				() -> assertThat(this.ledger.states(ReportChannel.ID, clients.getFirst())).containsExactly("SENT"));
		assertThat(this.ledger.states(PLANNER, clients.getFirst())).containsOnly("PENDING");

		Partners.reset();

		await().untilAsserted(() -> assertThat(clients)
			.allSatisfy((each) -> assertThat(this.ledger.states(PLANNER, each)).containsOnly("SENT")));
		List<String> taken = LifecarePaths.takenMessages();
		assertThat(published)
			.allSatisfy((keys) -> assertThat(taken.stream().filter(keys::contains)).containsExactlyElementsOf(keys));
	}

	@Test
	void a_message_the_partner_always_fails_on_holds_up_no_other_client() {
		Partners.LIFECARE.stubFor(post(urlPathEqualTo(LifecarePaths.MESSAGES)).atPriority(1)
			.withHeader("Idempotency-Key", equalTo(this.eventId.toString()))
			.willReturn(serverError()));
		publishAbsence();
		await().until(() -> breaker("lifecare").equals("OPEN"));
		for (int i = 0; i < 5; i++) {
			UUID other = UUID.randomUUID();
			this.kafka.introduce(other, Personas.NILS);
			this.kafka.publish(other, Events.timeNeed(other));
			await().untilAsserted(() -> assertThat(this.ledger.states(PLANNER, other)).containsExactly("SENT"));
		}
		assertThat(this.ledger.states(PLANNER, this.client)).containsExactly("PENDING");
	}

	private String breaker(String partner) {
		return this.statuses.all()
			.stream()
			.filter((status) -> status.partner().equals(partner))
			.findFirst()
			.orElseThrow()
			.breaker();
	}

	private void publishAbsence() {
		this.kafka.introduce(this.client, Personas.ELSA);
		this.kafka.publish(this.client, Events.absence(this.client), this.eventId, 2);
		this.kafka.skipTo(this.client, 2);
	}

	private void answerOnce(ResponseDefinitionBuilder answer) {
		Partners.LIFECARE.stubFor(post(urlPathEqualTo(LifecarePaths.MESSAGES)).atPriority(1)
			.withHeader("Idempotency-Key", equalTo(this.eventId.toString()))
			.willReturn(answer));
	}

	/** This answer to the first try of the event; the friendly one to all later. */
	private void answerFirst(ResponseDefinitionBuilder answer) {
		Partners.LIFECARE.stubFor(post(urlPathEqualTo(LifecarePaths.MESSAGES)).atPriority(1)
			.withHeader("Idempotency-Key", equalTo(this.eventId.toString()))
			.inScenario("trouble")
			.whenScenarioStateIs(Scenario.STARTED)
			.willReturn(answer)
			.willSetStateTo("over"));
	}

	private void awaitParked(String code) {
		await().untilAsserted(() -> assertThat(this.ledger.rows(PLANNER, this.client)).singleElement()
			.satisfies((row) -> assertThat(row.state()).isEqualTo("PARKED"))
			.satisfies((row) -> assertThat(row.reasonCode()).isEqualTo(code)));
	}

	private void awaitSent() {
		await().untilAsserted(() -> assertThat(this.ledger.states(PLANNER, this.client)).containsExactly("SENT"));
	}

}
