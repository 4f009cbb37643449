package se.carecontact.integration.prator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.carecontact.events.contact.CareReportWritten;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ConsentWithdrawn;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.TestKafka;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.Fault;
import se.carecontact.standins.partner.FaultMode;
import se.carecontact.standins.partner.JournalEntry;
import se.carecontact.standins.partner.Partner;
import se.carecontact.standins.partner.PartnerSettings;
import se.carecontact.standins.prator.Prator;

import org.springframework.beans.factory.annotation.Autowired;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

/** The whole way to the stand-in that keeps the contract. */
@IntegrationTest
class PratorStandInTests {

	private final UUID client = UUID.randomUUID();

	private final UUID consent = UUID.randomUUID();

	private final CareReportWritten report = Events.careReport(this.client);

	@Autowired
	private TestKafka kafka;

	@Autowired
	private LedgerView ledger;

	private Partner prator;

	@BeforeEach
	void start(@TempDir Path folder) {
		this.prator = Prator.start(PartnerSettings.of(0, folder));
		Partners.PRATOR.stubFor(any(anyUrl()).atPriority(5).willReturn(aResponse().proxiedFrom(this.prator.url())));
		this.kafka.introduce(this.client, Personas.ELSA);
		Partners.consent(this.client, true);
	}

	@AfterEach
	void stop() {
		Partners.reset();
		this.prator.close();
	}

	@Test
	void consent_then_report_then_withdrawal_arrive_in_that_order() {
		this.kafka.publish(this.client, given());
		this.kafka.publish(this.client, this.report);
		awaitStates("care-reports-to-prator", "SENT");
		this.kafka.publish(this.client, withdrawn());
		awaitStates("consents-to-prator", "SENT", "SENT");

		assertThat(applied()).containsExactly("CARE_REPORT GIVEN", "ACCEPTED", "CARE_REPORT WITHDRAWN");
	}

	@Test
	void a_report_that_was_taken_but_not_answered_for_has_one_effect() {
		this.kafka.publish(this.client, given());
		awaitStates("consents-to-prator", "SENT");
		this.prator.fault(new Fault(FaultMode.APPLY_THEN_DROP, null, "postCareReport", 1));

		this.kafka.publish(this.client, this.report);

		awaitStates("care-reports-to-prator", "SENT");
		assertThat(this.prator.journal().entries()).filteredOn((entry) -> entry.operation().equals("postCareReport"))
			.extracting(JournalEntry::effect)
			.containsExactly(Effect.APPLIED, Effect.REPEAT);
	}

	@Test
	void a_network_that_doubles_has_one_effect_too() {
		this.prator.fault(Fault.of(FaultMode.DOUBLE));

		this.kafka.publish(this.client, given());
		this.kafka.publish(this.client, this.report);

		awaitStates("care-reports-to-prator", "SENT");
		assertThat(applied()).containsExactly("CARE_REPORT GIVEN", "ACCEPTED");
	}

	private List<String> applied() {
		return this.prator.journal()
			.entries()
			.stream()
			.filter((entry) -> entry.effect() == Effect.APPLIED)
			.map(JournalEntry::about)
			.toList();
	}

	private ConsentGiven given() {
		return ConsentGiven.newBuilder(Events.consentGiven(this.client)).setConsentId(this.consent).build();
	}

	private ConsentWithdrawn withdrawn() {
		return ConsentWithdrawn.newBuilder(Events.consentWithdrawn(this.client)).setConsentId(this.consent).build();
	}

	private void awaitStates(String channel, String... states) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(this.ledger.states(channel, this.client)).containsExactly(states));
	}

}
