package se.carecontact.integration.prator;

import java.time.Duration;
import java.util.UUID;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import org.apache.camel.ProducerTemplate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.carecontact.events.contact.CareReportWritten;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ConsentWithdrawn;
import se.carecontact.events.shared.ConsentKind;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.TestKafka;

import org.springframework.beans.factory.annotation.Autowired;

import static org.awaitility.Awaitility.await;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class CareReportReachesPratorTests {

	private static final String CHANNEL = "care-reports-to-prator";

	private final UUID client = UUID.randomUUID();

	private final CareReportWritten report = Events.careReport(this.client);

	private final String path = "/prator/api/v1/care-reports/" + this.report.getCareReportId();

	@Autowired
	private TestKafka kafka;

	@Autowired
	private LedgerView ledger;

	@Autowired
	private ProducerTemplate camel;

	@BeforeEach
	void elsaIsKnown() {
		this.kafka.introduce(this.client, Personas.ELSA);
	}

	@AfterEach
	void reset() {
		Partners.reset();
	}

	@Test
	void a_report_is_posted_while_consent_holds_and_its_receipt_kept() {
		Partners.consent(this.client, true);

		UUID event = this.kafka.publish(this.client, this.report);

		awaitState("SENT");
		assertThat(row().partnerReference()).isEqualTo("PR-1");
		await().untilAsserted(() -> Partners.PRATOR.verify(1, putRequestedFor(urlEqualTo(this.path))
			.withHeader("Idempotency-Key", equalTo(event.toString()))
			.withRequestBody(equalToJson("""
					{"person":{"identityNumber":"193604122386"},"heading":"Mående","text":"Ätit dåligt i tre dagar.",
					"writtenAt":"2026-11-02T13:02:11Z","author":{"name":"Anna Berg","title":"undersköterska"}}
					"""))));
	}

	@Test
	void without_consent_it_waits_visibly_and_goes_when_consent_is_given() {
		Partners.consent(this.client, false);
		this.kafka.publish(this.client, this.report);
		awaitHeld("WAITING_FOR_CONSENT");

		Partners.consent(this.client, true);
		this.kafka.publish(this.client, given());

		awaitState("SENT");
	}

	@Test
	void a_withdrawal_cancels_what_is_unsent() {
		Partners.consent(this.client, false);
		this.kafka.publish(this.client, this.report);
		awaitState("HELD");

		this.kafka.publish(this.client, Events.consentWithdrawn(this.client));

		awaitState("CANCELLED");
		Partners.PRATOR.verify(0, putRequestedFor(urlEqualTo(this.path)));
	}

	@Test
	void a_withdrawal_of_another_kind_cancels_nothing() {
		Partners.consent(this.client, false);
		this.kafka.publish(this.client, this.report);
		awaitState("HELD");

		this.kafka.publish(this.client,
				ConsentWithdrawn.newBuilder(Events.consentWithdrawn(this.client))
					.setKind(ConsentKind.PRIMARY_CARE)
					.build());
		Partners.consent(this.client, true);
		this.kafka.publish(this.client, given());

		awaitState("SENT");
	}

	@Test
	void it_waits_while_the_regions_consent_is_unsent() {
		Partners.consent(this.client, true);
		ConsentGiven given = given();
		Partners.PRATOR.stubFor(put(urlEqualTo("/prator/api/v1/consents/" + given.getConsentId()))
			.willReturn(jsonResponse("{\"result\":\"VALIDATION_ERROR\"}", 422)));
		this.kafka.publish(this.client, given);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.ledger.states("consents-to-prator", this.client).contains("PARKED"));

		this.kafka.publish(this.client, this.report);

		awaitHeld("WAITING_FOR_EARLIER_MESSAGE");
		Partners.PRATOR.verify(0, putRequestedFor(urlEqualTo(this.path)));
	}

	@Test
	void a_region_that_lacks_the_consent_is_asked_again() {
		Partners.consent(this.client, true);
		Partners.PRATOR.stubFor(put(urlEqualTo(this.path))
			.willReturn(okJson("{\"receiptId\":\"PR-0\",\"status\":\"REFUSED\",\"reason\":\"NO_CONSENT\"}")));

		this.kafka.publish(this.client, this.report);

		awaitHeld("REGION_LACKS_CONSENT");
	}

	@Test
	void a_receipt_for_another_report_is_no_receipt_for_this_one() {
		Partners.consent(this.client, true);
		Partners.PRATOR.stubFor(put(urlEqualTo(this.path)).willReturn(okJson(
				"{\"receiptId\":\"PR-9\",\"status\":\"ACCEPTED\",\"reference\":\"" + UUID.randomUUID() + "\"}")));

		this.kafka.publish(this.client, this.report);

		awaitState("PARKED");
		assertThat(row().reasonCode()).isEqualTo("UNEXPECTED_ANSWER");
		assertThat(row().reason()).contains("en annan rapport");
	}

	@Test
	void a_receipt_that_names_this_report_is_its_receipt() {
		Partners.consent(this.client, true);
		Partners.PRATOR.stubFor(put(urlEqualTo(this.path)).willReturn(okJson("{\"receiptId\":\"PR-9\","
				+ "\"status\":\"ACCEPTED\",\"reference\":\"" + this.report.getCareReportId() + "\"}")));

		this.kafka.publish(this.client, this.report);

		awaitState("SENT");
	}

	@Test
	void another_refusal_parks_with_its_reason() {
		Partners.consent(this.client, true);
		Partners.PRATOR.stubFor(put(urlEqualTo(this.path))
			.willReturn(okJson("{\"receiptId\":\"PR-0\",\"status\":\"REFUSED\",\"reason\":\"PATIENT_MOVED\"}")));

		this.kafka.publish(this.client, this.report);

		awaitState("PARKED");
		assertThat(row().reasonCode()).isEqualTo("PATIENT_MOVED");
	}

	@Test
	void a_receipt_that_is_pending_is_asked_for_until_it_settles() {
		Partners.consent(this.client, true);
		Partners.PRATOR.stubFor(put(urlEqualTo(this.path))
			.willReturn(jsonResponse("{\"receiptId\":\"PR-9\",\"status\":\"PENDING\"}", 202)));
		Partners.PRATOR.stubFor(get(urlEqualTo(this.path))
			.willReturn(okJson("{\"receiptId\":\"PR-9\",\"status\":\"REFUSED\",\"reason\":\"PATIENT_MOVED\"}")));

		this.kafka.publish(this.client, this.report);
		awaitState("SENT");
		assertThat(row().partnerReference()).isEqualTo("PENDING PR-9");
		assertThat(receipt()).isEqualTo("PENDING ");

		this.camel.sendBody("direct:receipts-from-prator", null);

		assertThat(receipt()).isEqualTo("REFUSED PATIENT_MOVED");
	}

	@Test
	void a_connection_that_breaks_is_met_with_the_same_request_again() {
		Partners.consent(this.client, true);
		Partners.PRATOR.stubFor(put(urlEqualTo(this.path)).inScenario("reset")
			.whenScenarioStateIs(Scenario.STARTED)
			.willSetStateTo("well")
			.willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
		Partners.PRATOR.stubFor(put(urlEqualTo(this.path)).inScenario("reset")
			.whenScenarioStateIs("well")
			.willReturn(okJson("{\"receiptId\":\"PR-2\",\"status\":\"ACCEPTED\"}")));

		UUID event = this.kafka.publish(this.client, this.report);

		awaitState("SENT");
		await().untilAsserted(() -> Partners.PRATOR.verify(2,
				putRequestedFor(urlEqualTo(this.path)).withHeader("Idempotency-Key", equalTo(event.toString()))));
	}

	@Test
	void an_outage_uses_up_nothing_and_the_report_goes_when_it_is_over() {
		Partners.consent(this.client, true);
		Partners.PRATOR.stubFor(put(urlEqualTo(this.path)).willReturn(aResponse().withStatus(503)));
		this.kafka.publish(this.client, this.report);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> Partners.PRATOR.findAll(putRequestedFor(urlEqualTo(this.path))).size() >= 2);
		assertThat(this.ledger.states(CHANNEL, this.client)).doesNotContain("PARKED", "SENT");

		Partners.reset();
		Partners.consent(this.client, true);

		awaitState("SENT");
	}

	private ConsentGiven given() {
		return ConsentGiven.newBuilder(Events.consentGiven(this.client)).setConsentId(UUID.randomUUID()).build();
	}

	private LedgerView.Row row() {
		return this.ledger.rows(CHANNEL, this.client).getFirst();
	}

	private String receipt() {
		return this.ledger.jdbc()
			.sql("select status || ' ' || coalesce(reason, '') from prator_receipt where reference = ?")
			.param(this.report.getCareReportId())
			.query(String.class)
			.single();
	}

	/**
	 * Held for this reason, which another hold, such as for the identity, may precede.
	 */
	private void awaitHeld(String reasonCode) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(25))
			.untilAsserted(() -> assertThat(this.ledger.rows(CHANNEL, this.client)).singleElement()
				.satisfies((row) -> assertThat(row.state()).isEqualTo("HELD"))
				.satisfies((row) -> assertThat(row.reasonCode()).isEqualTo(reasonCode)));
	}

	private void awaitState(String state) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(25))
			.untilAsserted(() -> assertThat(this.ledger.states(CHANNEL, this.client)).containsExactly(state));
	}

}
