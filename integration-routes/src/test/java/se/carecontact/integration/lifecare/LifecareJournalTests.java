package se.carecontact.integration.lifecare;

import java.util.UUID;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.LifecarePaths;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.TestKafka;

import org.springframework.beans.factory.annotation.Autowired;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Notes in the journal: under their heading, and once although the vendor has no key. */
@IntegrationTest
class LifecareJournalTests {

	private static final String CHANNEL = CareEventsToLifecareJournal.ID;

	@Autowired
	TestKafka kafka;

	@Autowired
	LedgerView ledger;

	private final UUID client = UUID.randomUUID();

	private final UUID eventId = UUID.randomUUID();

	@BeforeEach
	void introduce() {
		this.kafka.introduce(this.client, Personas.ELSA);
	}

	@AfterEach
	void reset() {
		Partners.reset();
	}

	@Test
	void an_accepted_offer_becomes_a_note_under_its_heading_with_a_marker() {
		this.kafka.publish(this.client, Events.offerAnswered(this.client), this.eventId, 2);

		awaitSentAs("9001");
		await().untilAsserted(() -> Partners.LIFECARE.verify(1,
				postRequestedFor(urlPathEqualTo(LifecarePaths.NOTES))
					.withRequestBody(matchingJsonPath("$.text", containing("Ref: " + this.eventId)))
					.withRequestBody(matchingJsonPath("$.headlineId", equalTo("1")))
					.withRequestBody(matchingJsonPath("$.clientId", equalTo("1001")))
					.withRequestBody(matchingJsonPath("$.providerUnitId", equalTo("hemtjanst-centrum")))
					.withRequestBody(matchingJsonPath("$.createdPersonnelId", equalTo("staff-17")))));
		Partners.LIFECARE.verify(0, getRequestedFor(urlPathEqualTo(LifecarePaths.NOTES)));
	}

	@Test
	void a_note_that_arrived_though_the_line_broke_is_found_and_not_written_again() {
		breakLineAtFirstTry();
		Partners.LIFECARE.stubFor(get(urlPathEqualTo(LifecarePaths.NOTES)).atPriority(1)
			.withQueryParam("q", equalTo("ClientId=1001"))
			.willReturn(okJson("[{\"Id\":7,\"Text\":\"Annat\"},{\"Id\":8,\"Text\":\"Erbjudande.\\nRef: " + this.eventId
					+ "\",\"Deleted\":false}]")));
		this.kafka.publish(this.client, Events.offerAnswered(this.client), this.eventId, 2);

		awaitSentAs("8");
		assertThat(writes()).isOne();
	}

	@Test
	void a_note_that_did_not_arrive_is_written_again_after_the_look() {
		breakLineAtFirstTry();
		this.kafka.publish(this.client, Events.offerAnswered(this.client), this.eventId, 2);

		awaitSentAs("9001");
		assertThat(writes()).isEqualTo(2);
		await().untilAsserted(() -> Partners.LIFECARE.verify(1,
				getRequestedFor(urlPathEqualTo(LifecarePaths.NOTES)).withQueryParam("q", equalTo("ClientId=1001"))));
	}

	@Test
	void a_client_lifecare_does_not_know_is_parked_with_the_reason() {
		Partners.LIFECARE
			.stubFor(post(urlPathEqualTo(LifecarePaths.BASE + "/care-contact/v1/client_lookups")).atPriority(1)
				.withRequestBody(containing(Personas.OLLE.number()))
				.willReturn(aResponse().withStatus(404)));
		UUID unknown = UUID.randomUUID();
		this.kafka.introduce(unknown, Personas.OLLE);
		this.kafka.publish(unknown, Events.dutyDone(unknown));

		await().untilAsserted(() -> assertThat(this.ledger.rows(CHANNEL, unknown)).singleElement()
			.satisfies((row) -> assertThat(row.state()).isEqualTo("PARKED"))
			.satisfies((row) -> assertThat(row.reasonCode()).isEqualTo("CLIENT_NOT_FOUND")));
	}

	@Test
	void a_missing_heading_parks_the_note_by_name() {
		this.kafka.publish(this.client,
				se.carecontact.events.contact.DutyDone.newBuilder(Events.dutyDone(this.client))
					.setKind(se.carecontact.events.shared.DutyKind.RETURN_AIDS)
					.build());

		await().untilAsserted(() -> assertThat(this.ledger.rows(CHANNEL, this.client)).singleElement()
			.satisfies((row) -> assertThat(row.reasonCode()).isEqualTo("HEADING_MISSING"))
			.satisfies((row) -> assertThat(row.reason()).contains("Avslut")));
	}

	private void breakLineAtFirstTry() {
		Partners.LIFECARE.stubFor(post(urlPathEqualTo(LifecarePaths.NOTES)).atPriority(1)
			.withRequestBody(matchingJsonPath("$.text", containing(this.eventId.toString())))
			.inScenario("line")
			.whenScenarioStateIs(Scenario.STARTED)
			.willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE))
			.willSetStateTo("mended"));
	}

	private int writes() {
		return Partners.LIFECARE
			.findAll(postRequestedFor(urlPathEqualTo(LifecarePaths.NOTES))
				.withRequestBody(matchingJsonPath("$.text", containing(this.eventId.toString()))))
			.size();
	}

	private void awaitSentAs(String reference) {
		await().untilAsserted(() -> assertThat(this.ledger.rows(CHANNEL, this.client)).singleElement()
			.satisfies((row) -> assertThat(row.state()).isEqualTo("SENT"))
			.satisfies((row) -> assertThat(row.partnerReference()).isEqualTo(reference)));
	}

}
