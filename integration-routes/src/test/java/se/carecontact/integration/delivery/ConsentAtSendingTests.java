package se.carecontact.integration.delivery;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.carecontact.events.contact.CareReportWritten;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.ReportChannel;
import se.carecontact.integration.support.TestKafka;

import org.springframework.beans.factory.annotation.Autowired;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.moreThanOrExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Rule 21: only while consent holds at the moment of sending. */
@IntegrationTest
class ConsentAtSendingTests {

	@Autowired
	TestKafka kafka;

	@Autowired
	LedgerView ledger;

	private final UUID client = UUID.randomUUID();

	private final String inForce = "/1080/clients/" + this.client + "/consents/CARE_REPORT/in-force";

	@BeforeEach
	void introduce() {
		this.kafka.introduce(this.client, Personas.KARIN);
	}

	@AfterEach
	void reset() {
		Partners.reset();
	}

	@Test
	void a_report_with_consent_is_sent_and_asked_for_with_our_own_token() {
		Partners.consent(this.client, true);
		this.kafka.publish(this.client, Events.careReport(this.client));

		awaitStates("SENT");
		Partners.CONTACT_SERVICE.verify(moreThanOrExactly(1), getRequestedFor(urlPathEqualTo(this.inForce))
			.withHeader("Authorization", equalTo("Bearer service-token")));
	}

	@Test
	void a_report_without_consent_waits_visibly_and_is_sent_once_consent_is_given() {
		Partners.consent(this.client, false);
		UUID report = this.kafka.publish(this.client, Events.careReport(this.client));
		awaitReason("WAITING_FOR_CONSENT");
		assertThat(this.ledger.rows(ReportChannel.ID, this.client).getFirst().attempts()).isZero();
		assertThat(arrived(report)).isZero();

		Partners.consent(this.client, true);
		this.kafka.publish(this.client, Events.consentGiven(this.client));

		awaitStates("SENT");
		assertThat(arrived(report)).isOne();
	}

	@Test
	void no_answer_on_consent_is_never_a_yes() {
		Partners.CONTACT_SERVICE.stubFor(get(urlPathEqualTo(this.inForce)).willReturn(serverError()));
		UUID report = this.kafka.publish(this.client, Events.careReport(this.client));
		awaitReason("CONSENT_UNANSWERED");
		assertThat(arrived(report)).isZero();

		Partners.consent(this.client, true);

		awaitStates("SENT");
	}

	@Test
	void an_owner_who_was_silent_for_many_is_asked_for_each_again_at_once_when_it_answers() {
		StubMapping silence = Partners.CONTACT_SERVICE
			.stubFor(get(urlPathMatching("/1080/clients/.*/in-force")).willReturn(serviceUnavailable()));
		List<UUID> clients = Stream.generate(UUID::randomUUID).limit(6).toList();
		clients.forEach((each) -> this.kafka.introduce(each, Personas.KARIN));
		clients.forEach((each) -> this.kafka.publish(each, Events.careReport(each)));
		await().untilAsserted(() -> assertThat(clients)
			.allSatisfy((each) -> assertThat(this.ledger.rows(ReportChannel.ID, each)).singleElement()
				.extracting(LedgerView.Row::reasonCode)
				.isEqualTo("CONSENT_UNANSWERED")));
		// As after a long silence: by themselves they would look again in an hour.
		this.ledger.jdbc().sql("""
				update delivery set next_attempt_at = now() + interval '1 hour' where reason_code = 'CONSENT_UNANSWERED'
				""").update();
		this.ledger.jdbc().sql("""
				update delivery_key set ready_at = now() + interval '1 hour' where channel = ? and ready_at < 'infinity'
				""").param(ReportChannel.ID).update();

		clients.subList(0, 5).forEach((each) -> Partners.consent(each, true));
		Partners.consent(clients.getLast(), false);
		Partners.CONTACT_SERVICE.removeStub(silence);

		await().untilAsserted(() -> {
			assertThat(clients.subList(0, 5))
				.allSatisfy((each) -> assertThat(this.ledger.states(ReportChannel.ID, each)).containsExactly("SENT"));
			assertThat(this.ledger.rows(ReportChannel.ID, clients.getLast())).singleElement()
				.extracting(LedgerView.Row::reasonCode)
				.isEqualTo("WAITING_FOR_CONSENT");
		});
	}

	@Test
	void consent_is_asked_for_again_at_each_try() {
		Partners.consent(this.client, true);
		Partners.PRATOR
			.stubFor(post(urlPathEqualTo(ReportChannel.PATH)).atPriority(1).willReturn(serviceUnavailable()));
		UUID report = this.kafka.publish(this.client, Events.careReport(this.client));
		await().until(() -> arrived(report) >= 1);

		Partners.consent(this.client, false);
		awaitReason("WAITING_FOR_CONSENT");
		int tries = arrived(report);
		Partners.reset();
		Partners.consent(this.client, false);
		this.kafka.publish(this.client, Events.consentGiven(this.client));

		awaitAskedAgain();
		assertThat(tries).isPositive();
		assertThat(arrived(report)).isZero();
		assertThat(this.ledger.states(ReportChannel.ID, this.client)).containsExactly("HELD");
	}

	@Test
	void a_withdrawal_cancels_what_is_unsent() {
		Partners.consent(this.client, false);
		this.kafka.publish(this.client, Events.careReport(this.client));
		this.kafka.publish(this.client, Events.careReport(this.client));
		awaitReason("WAITING_FOR_CONSENT");

		this.kafka.publish(this.client, Events.consentWithdrawn(this.client));

		awaitStates("CANCELLED", "CANCELLED");
		Partners.consent(this.client, true);
		this.kafka.publish(this.client, Events.careReport(this.client));
		awaitStates("CANCELLED", "CANCELLED", "SENT");
	}

	@Test
	void a_fault_of_ours_parks_the_one_delivery_with_a_reason() {
		Partners.consent(this.client, true);
		this.kafka.publish(this.client,
				CareReportWritten.newBuilder(Events.careReport(this.client)).setHeading("FAULT").build());

		awaitReason("MAPPING_FAULT");
		awaitStates("PARKED");
	}

	private void awaitAskedAgain() {
		await().until(() -> !Partners.CONTACT_SERVICE.findAll(getRequestedFor(urlPathEqualTo(this.inForce))).isEmpty());
		awaitReason("WAITING_FOR_CONSENT");
	}

	private void awaitStates(String... states) {
		await().untilAsserted(
				() -> assertThat(this.ledger.states(ReportChannel.ID, this.client)).isEqualTo(List.of(states)));
	}

	private void awaitReason(String code) {
		await().untilAsserted(() -> assertThat(this.ledger.rows(ReportChannel.ID, this.client)).isNotEmpty()
			.first()
			.extracting(LedgerView.Row::reasonCode)
			.isEqualTo(code));
	}

	private static int arrived(UUID eventId) {
		return Partners.PRATOR
			.findAll(postRequestedFor(urlPathEqualTo(ReportChannel.PATH)).withHeader("Idempotency-Key",
					equalTo(eventId.toString())))
			.size();
	}

}
