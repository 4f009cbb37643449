package se.carecontact.integration.primarycare;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.apache.avro.specific.SpecificRecord;
import org.apache.camel.ProducerTemplate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.carecontact.events.primarycare.PrimaryCareContactChanged;
import se.carecontact.events.primarycare.PrimaryCareContactEnded;
import se.carecontact.events.shared.PrimaryCareContactKind;
import se.carecontact.events.shared.ProtectedIdentity;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.TestKafka;

import org.springframework.beans.factory.annotation.Autowired;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.moreThanOrExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class RegionContactsAreReadTests {

	private static final String SEARCH = "/fhir/CareTeam/_search";

	private final UUID client = UUID.randomUUID();

	private final UUID consent = UUID.randomUUID();

	@Autowired
	private TestKafka kafka;

	@Autowired
	private LedgerView database;

	@Autowired
	private ProducerTemplate camel;

	private Region region;

	private PublishedEvents published;

	@BeforeEach
	void start(@TempDir Path folder) {
		this.region = new Region(folder);
		this.published = new PublishedEvents(this.client);
	}

	@AfterEach
	void stop() {
		this.database.jdbc().sql("delete from primary_care_watch where client_id = ?").param(this.client).update();
		Partners.reset();
		this.published.close();
		this.region.close();
	}

	@Test
	void a_fast_vardkontakt_named_by_the_region_becomes_an_event_once() {
		String careTeam = this.region.name(Personas.NILS, "1", "Eva Distrikt");
		nilsConsents();

		PrimaryCareContactChanged changed = (PrimaryCareContactChanged) awaitEvents(1).getFirst();
		read();
		read();

		assertThat(changed.getContactId()).isEqualTo("CareTeam/" + careTeam);
		assertThat(changed.getKind()).isEqualTo(PrimaryCareContactKind.CARE_CONTACT);
		assertThat(changed.getName()).isEqualTo("Eva Distrikt");
		assertThat(changed.getProfession()).isEqualTo("distriktssköterska");
		assertThat(changed.getHsaId()).isEqualTo("SE2321000164-9ABC");
		assertThat(changed.getOrganisation()).isEqualTo("Vårdcentralen Trossö");
		assertThat(changed.getPhone()).isEqualTo("0455-73 10 00");
		assertThat(changed.getUnitId()).isEqualTo(Events.UNIT);
		assertThat(this.published.all()).hasSize(1);
	}

	@Test
	void a_successor_ends_the_former_and_the_end_is_told() {
		String former = this.region.name(Personas.NILS, "2", "Dr Olof Lind");
		nilsConsents();
		awaitEvents(1);

		this.region.name(Personas.NILS, "2", "Dr Siv Ny");
		read();

		List<SpecificRecord> events = awaitEvents(3);
		assertThat(events).filteredOn(PrimaryCareContactEnded.class::isInstance)
			.singleElement()
			.extracting((event) -> ((PrimaryCareContactEnded) event).getContactId())
			.isEqualTo("CareTeam/" + former);
		assertThat(events).filteredOn(PrimaryCareContactChanged.class::isInstance)
			.extracting((event) -> ((PrimaryCareContactChanged) event).getName())
			.containsExactly("Dr Olof Lind", "Dr Siv Ny");
	}

	@Test
	void a_contact_that_had_ended_before_it_was_ever_seen_is_no_news() {
		this.region.end(this.region.name(Personas.NILS, "1", "Eva Distrikt"));
		this.region.name(Personas.NILS, "2", "Dr Olof Lind");
		nilsConsents();

		List<SpecificRecord> events = awaitEvents(1);

		assertThat(((PrimaryCareContactChanged) events.getFirst()).getName()).isEqualTo("Dr Olof Lind");
		assertThat(this.published.all()).hasSize(1);
	}

	@Test
	void what_we_wrote_ourselves_does_not_come_back_as_the_regions() {
		nilsConsents();
		this.kafka.publish(this.client, Events.appointed(this.client));
		Awaitility.await()
			.atMost(Duration.ofSeconds(25))
			.until(() -> this.database.states("contact-events-to-primary-care", this.client).contains("SENT"));
		this.region.name(Personas.NILS, "1", "Eva Distrikt");

		read();

		assertThat(awaitEvents(1)).hasSize(1);
	}

	@Test
	void a_period_that_ends_is_told_though_nothing_changed_at_the_region() {
		this.region.name(Personas.NILS, "1", "Eva Distrikt");
		nilsConsents();
		awaitEvents(1);
		this.database.jdbc()
			.sql("update primary_care_contact set valid_until = date '2026-01-31' where client_id = ?")
			.param(this.client)
			.update();
		// Beyond the overlap, so that the contact itself is not found again.
		this.database.jdbc()
			.sql("update primary_care_watch set read_until = now() + interval '1 day' where client_id = ?")
			.param(this.client)
			.update();

		read();

		assertThat(awaitEvents(2).getLast()).isInstanceOfSatisfying(PrimaryCareContactEnded.class,
				(ended) -> assertThat(ended.getEndedOn()).hasToString("2026-01-31"));
	}

	@Test
	void a_protected_person_and_one_whose_consent_does_not_hold_are_never_searched_for() {
		Partners.consent(this.client, true);
		this.kafka.publish(this.client, Personas.TAGE.identity(this.client, ProtectedIdentity.CONFIDENTIALITY_MARKING));
		this.kafka.publish(this.client, PrimaryCareEvents.given(this.client, this.consent));
		awaitWatched(true);
		UUID declined = UUID.randomUUID();
		Partners.consent(declined, false);
		this.kafka.introduce(declined, Personas.SVEN);
		this.kafka.publish(declined, PrimaryCareEvents.given(declined, UUID.randomUUID()));
		awaitAsked(declined);

		read();

		Partners.PRIMARY_CARE.verify(0,
				postRequestedFor(urlEqualTo(SEARCH)).withRequestBody(containing(Personas.TAGE.number())));
		Partners.PRIMARY_CARE.verify(0,
				postRequestedFor(urlEqualTo(SEARCH)).withRequestBody(containing(Personas.SVEN.number())));
	}

	@Test
	void a_withdrawal_ends_the_reading() {
		nilsConsents();
		awaitWatched(true);

		this.kafka.publish(this.client, PrimaryCareEvents.withdrawn(this.client, this.consent));

		awaitWatched(false);
	}

	@Test
	void a_region_in_trouble_costs_nobody_their_turn() {
		Partners.PRIMARY_CARE.stubFor(post(urlEqualTo(SEARCH)).atPriority(1).willReturn(aResponse().withStatus(500)));
		this.region.name(Personas.NILS, "1", "Eva Distrikt");
		nilsConsents();
		Awaitility.await()
			.atMost(Duration.ofSeconds(25))
			.untilAsserted(
					() -> Partners.PRIMARY_CARE.verify(moreThanOrExactly(1), postRequestedFor(urlEqualTo(SEARCH))));

		Partners.PRIMARY_CARE.getStubMappings()
			.stream()
			.filter((stub) -> stub.getResponse().getStatus() == 500)
			.forEach(Partners.PRIMARY_CARE::removeStubMapping);

		assertThat(awaitEvents(1)).hasSize(1);
	}

	@Test
	void a_search_never_has_an_identity_number_in_its_url() {
		this.region.name(Personas.NILS, "1", "Eva Distrikt");
		nilsConsents();
		awaitEvents(1);

		assertThat(Partners.PRIMARY_CARE.getAllServeEvents()).isNotEmpty()
			.allSatisfy((call) -> assertThat(call.getRequest().getUrl()).doesNotContain(Personas.NILS.number()));
	}

	private void nilsConsents() {
		Partners.consent(this.client, true);
		this.kafka.introduce(this.client, Personas.NILS);
		Awaitility.await()
			.atMost(Duration.ofSeconds(25))
			.until(() -> this.database.jdbc()
				.sql("select count(*) from client_identity where client_id = ?")
				.param(this.client)
				.query(Integer.class)
				.single() == 1);
		this.kafka.publish(this.client, PrimaryCareEvents.given(this.client, this.consent));
	}

	private void read() {
		this.database.jdbc()
			.sql("update primary_care_watch set poll_at = now() - interval '1 second' where client_id = ?")
			.param(this.client)
			.update();
		this.camel.sendBody("direct:primary-care-to-contact-events", null);
	}

	private List<SpecificRecord> awaitEvents(int count) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(this.published::all, (events) -> events.size() >= count);
	}

	private void awaitWatched(boolean watched) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(25))
			.until(() -> this.database.jdbc()
				.sql("select count(*) from primary_care_watch where client_id = ?")
				.param(this.client)
				.query(Integer.class)
				.single() == (watched ? 1 : 0));
	}

	private static void awaitAsked(UUID client) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(25))
			.untilAsserted(() -> Partners.CONTACT_SERVICE.verify(moreThanOrExactly(1),
					getRequestedFor(urlPathMatching("/1080/clients/" + client + "/consents/PRIMARY_CARE/in-force"))));
	}

}
