package se.carecontact.integration.planner;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.TestKafka;

import org.springframework.beans.factory.annotation.Autowired;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@IntegrationTest
class AbsenceReachesThePlannerTests {

	private static final String MESSAGES = "/WE.EC.Integration.Host/care-contact/v1/messages";

	@Autowired
	TestKafka kafka;

	@Autowired
	LedgerView ledger;

	@AfterEach
	void reset() {
		Partners.reset();
	}

	@Test
	void an_absence_becomes_an_urgent_message_to_the_planners() {
		UUID client = UUID.randomUUID();
		this.kafka.introduce(client, Personas.ELSA);
		UUID eventId = this.kafka.publish(client, Events.absence(client));

		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(
					() -> assertThat(this.ledger.states(ContactEventsToPlanner.ID, client)).containsExactly("SENT"));
		assertThat(this.ledger.rows(ContactEventsToPlanner.ID, client)).extracting(LedgerView.Row::partnerReference)
			.containsExactly("501");
		await().untilAsserted(() -> Partners.LIFECARE.verify(1,
				postRequestedFor(urlPathEqualTo(MESSAGES)).withQueryParam("domain", equalTo("karlskrona"))
					.withQueryParam("key", equalTo("secret-key"))
					.withHeader("Idempotency-Key", equalTo(eventId.toString()))
					.withHeader("X-Seq", equalTo("2"))
					.withRequestBody(matchingJsonPath("$.recipient", equalTo("PLANNERS")))
					.withRequestBody(matchingJsonPath("$.category", equalTo("ABSENCE")))
					.withRequestBody(matchingJsonPath("$.priority", equalTo("URGENT")))
					.withRequestBody(matchingJsonPath("$.clientId", equalTo("1001")))));
	}

	@Test
	void an_event_of_a_client_not_heard_of_waits_until_the_client_is_known() {
		UUID client = UUID.randomUUID();
		this.kafka.publish(client, Events.absence(client));
		await().untilAsserted(() -> assertThat(this.ledger.rows(ContactEventsToPlanner.ID, client))
			.extracting(LedgerView.Row::reasonCode)
			.containsExactly("WAITING_FOR_IDENTITY"));

		this.kafka.introduce(client, Personas.NILS);

		await().untilAsserted(
				() -> assertThat(this.ledger.states(ContactEventsToPlanner.ID, client)).containsExactly("SENT"));
	}

}
