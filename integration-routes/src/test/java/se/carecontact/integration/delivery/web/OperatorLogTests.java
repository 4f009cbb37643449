package se.carecontact.integration.delivery.web;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.ReportChannel;
import se.carecontact.integration.support.TestKafka;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What whoever audits sees, and that nobody else does. Over real HTTP. */
@IntegrationTest
class OperatorLogTests {

	@LocalServerPort
	int port;

	@Autowired
	TestKafka kafka;

	@Autowired
	LedgerView ledger;

	private final UUID client = UUID.randomUUID();

	@BeforeEach
	void introduce() {
		this.kafka.introduce(this.client, Personas.KARIN);
	}

	@AfterEach
	void reset() {
		Partners.reset();
	}

	@Test
	void a_refusal_is_on_record_once_for_whoever_audits_and_the_look_at_it_too() throws Exception {
		Partners.consent(this.client, false);
		this.kafka.publish(this.client, Events.careReport(this.client));
		awaitReason("WAITING_FOR_CONSENT");
		long delivery = this.ledger.rows(ReportChannel.ID, this.client).getFirst().id();
		askAgain();
		OperatorCalls auditor = new OperatorCalls(this.port, "auditor-1", "delivery-audit");

		List<JsonNode> noted = OperatorCalls.json(auditor.get("/operator-log?clientId=" + this.client))
			.valueStream()
			.toList();

		assertThat(noted)
			.filteredOn((entry) -> entry.path("act").asString().equals("CONSENT_REFUSED")
					&& entry.path("deliveryId").asLong() == delivery)
			.singleElement()
			.satisfies((refusal) -> {
				assertThat(refusal.path("clientId").asString()).isEqualTo(this.client.toString());
				assertThat(refusal.path("actor").asString()).isEqualTo("dispatch");
				assertThat(refusal.path("at").asString()).isNotBlank();
			});
		assertThat(
				OperatorCalls.json(auditor.get("/operator-log?deliveryId=" + delivery)).get(0).path("act").asString())
			.isEqualTo("LOOK_LOG");
	}

	@Test
	void what_failed_after_it_was_refused_and_is_refused_again_is_on_record_again() {
		Partners.consent(this.client, false);
		this.kafka.publish(this.client, Events.careReport(this.client));
		awaitReason("WAITING_FOR_CONSENT");
		Partners.PRATOR
			.stubFor(post(urlPathEqualTo(ReportChannel.PATH)).atPriority(1).willReturn(serviceUnavailable()));
		Partners.consent(this.client, true);
		this.kafka.publish(this.client, Events.consentGiven(this.client));
		awaitReason("PARTNER_UNAVAILABLE");
		Partners.consent(this.client, false);
		awaitReason("WAITING_FOR_CONSENT");

		assertThat(this.ledger.jdbc()
			.sql("select count(*) from operator_log where delivery_id = ? and act = 'CONSENT_REFUSED'")
			.param(this.ledger.rows(ReportChannel.ID, this.client).getFirst().id())
			.query(Long.class)
			.single()).isEqualTo(2);
	}

	@Test
	void the_log_is_shown_to_none_but_auditors_and_of_one_client_or_delivery_only() throws Exception {
		OperatorCalls auditor = new OperatorCalls(this.port, "auditor-1", "delivery-audit");
		OperatorCalls operator = new OperatorCalls(this.port, "op-1", "operator");

		assertThat(operator.get("/operator-log?clientId=" + this.client).statusCode()).isEqualTo(403);
		assertThat(auditor.get("/deliveries").statusCode()).isEqualTo(403);
		assertThat(auditor.get("/operator-log").statusCode()).isEqualTo(400);
		assertThat(auditor.get("/operator-log?clientId=193604122386").statusCode()).isEqualTo(400);
		assertThat(auditor.get("/operator-log?clientId=" + this.client + "&limit=0").statusCode()).isEqualTo(400);
	}

	/** Consent is asked about once more, and the answer is the same. */
	private void askAgain() {
		Partners.CONTACT_SERVICE.resetRequests();
		this.kafka.publish(this.client, Events.consentGiven(this.client));
		await().until(() -> !Partners.CONTACT_SERVICE
			.findAll(getRequestedFor(urlPathEqualTo("/1080/clients/" + this.client + "/consents/CARE_REPORT/in-force")))
			.isEmpty());
		awaitReason("WAITING_FOR_CONSENT");
	}

	private void awaitReason(String code) {
		await().untilAsserted(() -> assertThat(this.ledger.rows(ReportChannel.ID, this.client)).isNotEmpty()
			.first()
			.extracting(LedgerView.Row::reasonCode)
			.isEqualTo(code));
	}

}
