package se.carecontact.integration.primarycare;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.carecontact.events.shared.EndCause;
import se.carecontact.events.shared.ProtectedIdentity;
import se.carecontact.integration.delivery.reconcile.Reconciliation;
import se.carecontact.integration.delivery.reconcile.Reconciliation.Part;
import se.carecontact.integration.delivery.reconcile.Reconciliations;
import se.carecontact.integration.partner.Partner;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.TestKafka;
import se.carecontact.standins.partner.Effect;

import org.springframework.beans.factory.annotation.Autowired;

import static org.awaitility.Awaitility.await;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** Against the real stand-in, and against a server that misbehaves. */
@IntegrationTest
class ContactsReachPrimaryCareTests {

	private static final String CONTACTS = "contact-events-to-primary-care";

	private static final String CONSENTS = "consents-to-primary-care";

	private final UUID client = UUID.randomUUID();

	private final UUID consent = UUID.randomUUID();

	@Autowired
	private TestKafka kafka;

	@Autowired
	private LedgerView ledger;

	@Autowired
	private Reconciliations reconciliations;

	private Region region;

	@BeforeEach
	void start(@TempDir Path folder) {
		this.region = new Region(folder);
	}

	@AfterEach
	void stop() {
		Partners.reset();
		this.region.close();
	}

	@Test
	void both_contacts_stand_at_primary_care_as_care_teams() {
		elsaConsents(true);

		this.kafka.publish(this.client, Events.appointed(this.client));

		awaitStates(CONTACTS, "SENT");
		Bundle found = this.region.search("CareTeam", "subject", Personas.ELSA);
		assertThat(found.getEntry()).hasSize(2);
		CareTeam main = (CareTeam) found.getEntryFirstRep().getResource();
		assertThat(main.getParticipantFirstRep().getRoleFirstRep().getCodingFirstRep().getCode()).isEqualTo("3");
		assertThat(main.getParticipantFirstRep().getMember().getDisplay()).isEqualTo("Anna Berg, undersköterska");
	}

	@Test
	void what_was_told_is_read_back_as_told_and_found_missing_when_the_region_lost_it(@TempDir Path restored) {
		elsaConsents(true);
		this.kafka.publish(this.client, PrimaryCareEvents.given(this.client, this.consent));
		this.kafka.publish(this.client, Events.appointed(this.client));
		this.kafka.publish(this.client, Events.planAgreed(this.client));
		awaitStates(CONSENTS, "SENT");
		awaitStates(CONTACTS, "SENT", "SENT");

		Part asTold = compared();
		this.region.close();
		this.region = new Region(restored);
		Part lost = compared();

		assertThat(asTold).extracting(Part::things, Part::missing, Part::stale, Part::extra, Part::unread)
			.containsExactly(4L, 0L, 0L, 0L, 0L);
		assertThat(lost.missing()).isEqualTo(4);
	}

	private Part compared() {
		UUID id = this.reconciliations.begin(List.of(Partner.PRIMARY_CARE), this.client, null, "op").orElseThrow();
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.reconciliations.find(id).orElseThrow().state() == Reconciliation.State.DONE);
		return this.reconciliations.find(id).orElseThrow().partners().getFirst();
	}

	@Test
	void the_same_content_twice_changes_nothing_there() {
		elsaConsents(true);
		this.kafka.publish(this.client, Events.appointed(this.client));
		awaitStates(CONTACTS, "SENT");

		this.kafka.publish(this.client, Events.appointed(this.client));

		awaitStates(CONTACTS, "SENT", "SENT");
		assertThat(this.region.effects()).containsExactly(Effect.APPLIED, Effect.REPEAT);
	}

	@Test
	void what_waited_for_consent_goes_out_in_order_once_it_is_given() {
		elsaConsents(false);
		this.kafka.publish(this.client, Events.appointed(this.client));
		this.kafka.publish(this.client, Events.planAgreed(this.client));
		awaitFirst(CONTACTS, "HELD");

		elsaConsents(true);
		this.kafka.publish(this.client, PrimaryCareEvents.given(this.client, this.consent));

		awaitStates(CONTACTS, "SENT", "SENT");
		// The consent itself has a channel of its own, and may come right before or right
		// after.
		awaitStates(CONSENTS, "SENT");
		assertThat(this.region.written()).contains("Organization, Consent")
			.filteredOn((types) -> !types.endsWith("Consent"))
			.containsExactly("Organization, Practitioner, PractitionerRole, CareTeam", "Organization, CarePlan");
	}

	@Test
	void a_plan_that_ends_is_active_there_no_longer() {
		elsaConsents(true);
		this.kafka.publish(this.client, Events.planAgreed(this.client));
		awaitStates(CONTACTS, "SENT");
		assertThat(carePlan().getStatus()).isEqualTo(CarePlan.CarePlanStatus.ACTIVE);

		this.kafka.publish(this.client, Events.planEnded(this.client, EndCause.DECISION_ENDED));

		awaitStates(CONTACTS, "SENT", "SENT");
		assertThat(carePlan().getStatus()).isEqualTo(CarePlan.CarePlanStatus.COMPLETED);
		assertThat(carePlan().getActivity()).hasSize(1);
	}

	@Test
	void a_plans_end_without_consent_waits_and_tells_nothing() {
		elsaConsents(false);

		this.kafka.publish(this.client, Events.planEnded(this.client, EndCause.DECISION_ENDED));

		awaitStates(CONTACTS, "HELD");
		assertThat(this.region.written()).isEmpty();
	}

	@Test
	void a_withdrawal_is_told_though_other_things_wait_for_consent() {
		elsaConsents(true);
		this.kafka.publish(this.client, PrimaryCareEvents.given(this.client, this.consent));
		awaitStates(CONSENTS, "SENT");
		elsaConsents(false);
		this.kafka.publish(this.client, Events.appointed(this.client));
		awaitFirst(CONTACTS, "HELD");

		this.kafka.publish(this.client, PrimaryCareEvents.withdrawn(this.client, this.consent));

		awaitStates(CONSENTS, "SENT", "SENT");
		Bundle found = this.region.search("Consent", "patient", Personas.ELSA);
		assertThat(((Consent) found.getEntryFirstRep().getResource()).getStatus())
			.isEqualTo(Consent.ConsentState.INACTIVE);
		assertThat(this.ledger.states(CONTACTS, this.client)).containsExactly("HELD");
	}

	@Test
	void a_protected_persons_contacts_never_leave() {
		Partners.consent(this.client, true);
		this.kafka.publish(this.client, Personas.TAGE.identity(this.client, ProtectedIdentity.PROTECTED_REGISTRATION));

		this.kafka.publish(this.client, Events.appointed(this.client));

		awaitStates(CONTACTS, "WITHHELD");
		assertThat(this.region.written()).isEmpty();
	}

	@Test
	void many_matches_park_with_the_servers_own_code() {
		elsaConsents(true);
		Partners.PRIMARY_CARE.stubFor(post(urlEqualTo("/fhir/")).atPriority(1).willReturn(jsonResponse("""
				{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"multiple-matches",
				"diagnostics":"193604122386 finns flera gånger"}]}""", 412)));

		this.kafka.publish(this.client, Events.appointed(this.client));

		awaitStates(CONTACTS, "PARKED");
		LedgerView.Row row = this.ledger.rows(CONTACTS, this.client).getFirst();
		assertThat(row.reasonCode()).isEqualTo("MULTIPLEMATCHES");
		assertThat(row.reason()).doesNotContain("193604122386");
	}

	@Test
	void an_answer_that_is_no_fhir_parks_and_is_not_taken_for_success() {
		elsaConsents(true);
		Partners.PRIMARY_CARE
			.stubFor(post(urlEqualTo("/fhir/")).atPriority(1).willReturn(jsonResponse("{\"ok\":true}", 200)));

		this.kafka.publish(this.client, Events.appointed(this.client));

		awaitStates(CONTACTS, "PARKED");
	}

	@Test
	void a_broken_connection_and_an_outage_are_met_with_the_same_request_again() {
		elsaConsents(true);
		Partners.PRIMARY_CARE.stubFor(post(urlEqualTo("/fhir/")).atPriority(1)
			.inScenario("trouble")
			.whenScenarioStateIs(Scenario.STARTED)
			.willSetStateTo("ill")
			.willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
		Partners.PRIMARY_CARE.stubFor(post(urlEqualTo("/fhir/")).atPriority(1)
			.inScenario("trouble")
			.whenScenarioStateIs("ill")
			.willSetStateTo("well")
			.willReturn(aResponse().withStatus(500)));

		UUID event = this.kafka.publish(this.client, Events.appointed(this.client));

		awaitStates(CONTACTS, "SENT");
		await().untilAsserted(() -> Partners.PRIMARY_CARE.verify(3,
				postRequestedFor(urlEqualTo("/fhir/")).withHeader("Idempotency-Key", equalTo(event.toString()))));
		assertThat(this.region.effects()).containsExactly(Effect.APPLIED);
	}

	private void elsaConsents(boolean inForce) {
		this.kafka.introduce(this.client, Personas.ELSA);
		Partners.consent(this.client, inForce);
	}

	/** The one CarePlan that stands there. */
	private CarePlan carePlan() {
		Bundle found = this.region.search("CarePlan", "subject", Personas.ELSA);
		assertThat(found.getEntry()).hasSize(1);
		return (CarePlan) found.getEntryFirstRep().getResource();
	}

	private void awaitFirst(String channel, String state) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(25))
			.untilAsserted(() -> assertThat(this.ledger.states(channel, this.client)).first().isEqualTo(state));
	}

	private void awaitStates(String channel, String... states) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(25))
			.untilAsserted(() -> assertThat(this.ledger.states(channel, this.client)).containsExactly(states));
	}

}
