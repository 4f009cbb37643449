package se.carecontact.integration.prator;

import java.time.Duration;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.carecontact.events.contact.ConsentDeclined;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ConsentWithdrawn;
import se.carecontact.events.shared.ConsentGrantor;
import se.carecontact.events.shared.ConsentKind;
import se.carecontact.events.shared.ConsentExpression;
import se.carecontact.events.shared.RecordedHow;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.TestKafka;

import org.springframework.beans.factory.annotation.Autowired;

import static org.awaitility.Awaitility.await;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class ConsentReachesPratorTests {

	private static final String CHANNEL = "consents-to-prator";

	private final UUID client = UUID.randomUUID();

	private final UUID consent = UUID.randomUUID();

	@Autowired
	private TestKafka kafka;

	@Autowired
	private LedgerView ledger;

	@BeforeEach
	void elsaIsKnown() {
		this.kafka.introduce(this.client, Personas.ELSA);
	}

	@AfterEach
	void reset() {
		Partners.reset();
	}

	@Test
	void a_consent_given_is_registered_under_its_own_reference() {
		UUID event = this.kafka.publish(this.client, given());

		awaitStates("SENT");
		await().untilAsserted(() -> Partners.PRATOR.verify(1, putRequestedFor(
				urlEqualTo("/prator/api/v1/consents/" + this.consent))
			.withHeader("Idempotency-Key", equalTo(event.toString()))
			.withHeader("X-Seq", equalTo("2"))
			.withHeader("X-Care-Unit-HsaId", equalTo("SE2120000829-1A01"))
			.withHeader("X-Care-Giver-HsaId", equalTo("SE2120000829-1000"))
			.withRequestBody(equalToJson(
					"""
							{"person":{"identityNumber":"193604122386"},"kind":"CARE_REPORT","state":"GIVEN",
							"validFrom":"2026-11-02T13:02:11Z","by":"CLIENT","registeredBy":{"id":"staff-17","name":"Anna Berg"}}
							"""))));
		assertThat(this.ledger.rows(CHANNEL, this.client).getFirst().partnerReference()).isEqualTo("OK");
	}

	@Test
	void a_consent_declined_by_a_legal_representative_says_who() {
		this.kafka.publish(this.client,
				ConsentDeclined.newBuilder(Events.consentDeclined(this.client)).setConsentId(this.consent).build());

		awaitStates("SENT");
		await().untilAsserted(() -> Partners.PRATOR.verify(1,
				putRequestedFor(urlEqualTo("/prator/api/v1/consents/" + this.consent)).withRequestBody(equalToJson("""
						{"person":{"identityNumber":"193604122386"},"kind":"CARE_REPORT","state":"DECLINED",
						"validFrom":"2026-11-02T13:02:11Z","by":"LEGAL_REPRESENTATIVE","representativeName":"Gun God",
						"registeredBy":{"id":"staff-17","name":"Anna Berg"}}
						"""))));
	}

	@Test
	void a_withdrawal_follows_its_consent() {
		this.kafka.publish(this.client, given());
		this.kafka.publish(this.client, withdrawn());

		awaitStates("SENT", "SENT");
		await().untilAsserted(() -> Partners.PRATOR.verify(1,
				postRequestedFor(urlEqualTo("/prator/api/v1/consents/" + this.consent + "/withdrawal"))
					.withRequestBody(equalToJson("{\"withdrawnAt\":\"2026-11-02T13:02:11Z\"}"))));
	}

	@Test
	void what_prator_never_heard_of_needs_no_withdrawing() {
		Partners.PRATOR.stubFor(post(urlEqualTo("/prator/api/v1/consents/" + this.consent + "/withdrawal"))
			.willReturn(jsonResponse("{\"result\":\"NOTFOUND\",\"message\":\"okänd\"}", 404)));

		this.kafka.publish(this.client, withdrawn());

		awaitStates("SENT");
		assertThat(this.ledger.rows(CHANNEL, this.client).getFirst().partnerReference()).isEqualTo("NOTFOUND");
	}

	@Test
	void a_receipt_for_another_consent_is_no_receipt() {
		Partners.PRATOR.stubFor(put(urlEqualTo("/prator/api/v1/consents/" + this.consent))
			.willReturn(jsonResponse("{\"result\":\"OK\",\"reference\":\"" + UUID.randomUUID() + "\"}", 200)));

		this.kafka.publish(this.client, given());

		awaitStates("PARKED");
		assertThat(this.ledger.rows(CHANNEL, this.client).getFirst().reasonCode()).isEqualTo("UNEXPECTED_ANSWER");
	}

	@Test
	void a_404_that_is_not_prators_own_word_is_no_success() {
		Partners.PRATOR.stubFor(post(urlEqualTo("/prator/api/v1/consents/" + this.consent + "/withdrawal"))
			.willReturn(jsonResponse("{\"timestamp\":\"2026-11-02\"}", 404)));

		this.kafka.publish(this.client, withdrawn());

		awaitStates("PARKED");
	}

	@Test
	void consent_to_something_else_is_nothing_to_prator() {
		this.kafka.publish(this.client,
				ConsentGiven.newBuilder(Events.consentGiven(this.client)).setKind(ConsentKind.SIP).build());
		this.kafka.publish(this.client, given());

		awaitStates("SENT");
		assertThat(this.ledger.rows(CHANNEL, this.client)).hasSize(1);
	}

	@Test
	void a_refusal_parks_with_prators_own_word_and_no_identity_number() {
		Partners.PRATOR.stubFor(put(urlEqualTo("/prator/api/v1/consents/" + this.consent))
			.willReturn(jsonResponse("{\"result\":\"INVALIDSTATE\",\"message\":\"193604122386 finns inte\"}", 409)));

		this.kafka.publish(this.client, given());

		awaitStates("PARKED");
		LedgerView.Row row = this.ledger.rows(CHANNEL, this.client).getFirst();
		assertThat(row.reasonCode()).isEqualTo("INVALIDSTATE");
		assertThat(row.reason()).doesNotContain("193604122386");
	}

	@Test
	void who_consented_is_never_guessed() {
		this.kafka.publish(this.client,
				ConsentGiven.newBuilder(given())
					.setExpression(new ConsentExpression(ConsentGrantor.UNKNOWN, null, RecordedHow.ORAL))
					.build());

		awaitStates("PARKED");
	}

	private ConsentGiven given() {
		return ConsentGiven.newBuilder(Events.consentGiven(this.client)).setConsentId(this.consent).build();
	}

	private ConsentWithdrawn withdrawn() {
		return ConsentWithdrawn.newBuilder(Events.consentWithdrawn(this.client)).setConsentId(this.consent).build();
	}

	private void awaitStates(String... states) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(this.ledger.states(CHANNEL, this.client)).containsExactly(states));
	}

}
