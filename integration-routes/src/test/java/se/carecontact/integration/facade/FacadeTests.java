package se.carecontact.integration.facade;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.carecontact.events.client.ClientIdentity;
import se.carecontact.events.contact.ContactAppointed;
import se.carecontact.events.shared.CurrentContacts;
import se.carecontact.events.shared.ProtectedIdentity;
import se.carecontact.integration.feed.IncomingRecord;
import se.carecontact.integration.primarycare.CareTeams;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.TestKafka;
import se.carecontact.integration.support.Tokens;
import se.carecontact.schemas.CareHeaders;
import se.carecontact.schemas.CareTopics;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What primary care reads of the suite, and what it never does. */
@IntegrationTest
class FacadeTests {

	@LocalServerPort
	int port;

	@Autowired
	TestKafka kafka;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	FacadeFeed feed;

	@Autowired
	TransactionTemplate transaction;

	private final UUID client = UUID.randomUUID();

	private final String number = TestNumbers.next();

	private final String reader = "vc-" + this.client;

	private FacadeReader primaryCare;

	@BeforeEach
	void introduce() {
		this.primaryCare = new FacadeReader(this.port, Tokens.of(this.reader, "primary-care"));
		introduce(ProtectedIdentity.NONE);
		this.kafka.publish(this.client, Events.appointed(this.client));
		Partners.consent(this.client, true);
		await().until(() -> searched().size() == 2);
	}

	@AfterEach
	void reset() {
		Partners.reset();
	}

	@Test
	void both_contacts_are_found_by_the_persons_number_with_person_and_role_inside() {
		CareTeam main = searched().getFirst();

		assertThat(main.getIdElement().getIdPart()).isEqualTo(CareTeams.mainId(this.client).toString());
		assertThat(main.getSubject().getIdentifier().getValue()).isEqualTo(this.number);
		PractitionerRole role = (PractitionerRole) main.getParticipantFirstRep().getMember().getResource();
		Practitioner person = (Practitioner) role.getPractitioner().getResource();
		assertThat(person.getNameFirstRep().getText()).isEqualTo("Anna Berg");
		assertThat(role.getOrganization().getResource()).isNotNull();
		assertThat(main.getContained()).hasSize(3);
		assertThat(main.getMeta().getLastUpdated()).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "subject.identifier", "patient.identifier", "patient:identifier" })
	void the_person_may_be_named_as_fhir_allows(String parameter) {
		HttpResponse<String> answer = this.primaryCare.searchBy(parameter, FacadeReader.PERSON + "|" + this.number);
		assertThat(teams(answer)).hasSize(2);
	}

	@Test
	void a_search_answers_with_no_url_that_holds_the_number() {
		HttpResponse<String> answer = this.primaryCare.search(this.number);
		Bundle bundle = FacadeReader.parsed(answer, Bundle.class);
		assertThat(bundle.getLink()).noneMatch((link) -> link.getUrl().contains(this.number));
		assertThat(bundle.getEntry()).noneMatch((entry) -> entry.getFullUrl().contains(this.number));
		assertThat(answer.headers().map().toString()).doesNotContain(this.number).doesNotContain("HAPI");
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
	}

	@Test
	void a_care_team_is_read_by_its_id() {
		HttpResponse<String> answer = this.primaryCare.get("/CareTeam/" + CareTeams.deputyId(this.client));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(FacadeReader.parsed(answer, CareTeam.class).getParticipantFirstRep().getMember().getDisplay())
			.startsWith("Lars Ek");
		assertThat(looks()).last().isEqualTo("read CareTeam SHOWN");
	}

	@Test
	void the_newest_event_is_what_is_read() {
		this.kafka.publish(this.client, Events.groupMustCover(this.client));
		await().until(() -> searched().getFirst().hasNote());
		CurrentContacts alone = new CurrentContacts(Events.contacts(false).getMain(), null, false);
		this.kafka.publish(this.client,
				ContactAppointed.newBuilder(Events.appointed(this.client)).setContactsNow(alone).build());
		await().until(() -> searched().size() == 1);
		assertThat(this.primaryCare.get("/CareTeam/" + CareTeams.deputyId(this.client)).statusCode()).isEqualTo(404);
	}

	@Test
	void a_repeat_changes_nothing() {
		takeUnreadable(2);
		assertThat(searched()).hasSize(2);
		takeUnreadable(3);
		assertThat(searched()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/CareTeam?subject:identifier=%s", "/CareTeam?patient.identifier=%s", "/Patient?identifier=%s",
					"/CareTeam/%s", "/Patient/%s", "/%s", "/CareTeam/_search?subject%%3Aidentifier=%s" })
	void a_number_in_a_url_is_refused_with_a_word_on_how_to_ask(String path) {
		assertRefused(this.primaryCare.get(path.formatted(this.number)), 400, "POST /fhir/CareTeam/_search");
	}

	@Test
	void a_number_in_the_url_of_a_post_is_refused_too() {
		assertRefused(this.primaryCare.post("/CareTeam/_search?subject:identifier=" + this.number, ""), 400,
				"POST /fhir/CareTeam/_search");
	}

	@Test
	void without_consent_nobody_is_found() {
		Partners.consent(this.client, false);
		assertNobody();
		assertThat(looks()).endsWith("search CareTeam NO_CONSENT", "read CareTeam NO_CONSENT");
	}

	@Test
	void no_answer_on_consent_gives_no_data() {
		Partners.CONTACT_SERVICE.stubFor(get(urlPathEqualTo(inForce())).willReturn(serverError()));
		HttpResponse<String> answer = this.primaryCare.search(this.number);
		assertRefused(answer, 503, "Try again later");
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		assertRefused(this.primaryCare.get("/CareTeam/" + CareTeams.mainId(this.client)), 503, "Try again later");
		assertThat(looks()).endsWith("search CareTeam UNANSWERED", "read CareTeam UNANSWERED");
	}

	@Test
	void consent_to_primary_care_is_what_is_asked_at_each_look() {
		Partners.CONTACT_SERVICE.resetRequests();
		searched();
		searched();
		Partners.CONTACT_SERVICE.verify(2, getRequestedFor(urlPathEqualTo(inForce())));
	}

	@Test
	void a_protected_person_looks_like_nobody_and_consent_is_not_even_asked() {
		introduce(ProtectedIdentity.CONFIDENTIALITY_MARKING);
		await().until(() -> searched().isEmpty());
		Partners.CONTACT_SERVICE.resetRequests();
		assertNobody();
		Partners.CONTACT_SERVICE.verify(0, getRequestedFor(urlPathEqualTo(inForce())));
	}

	@Test
	void an_erased_person_looks_like_nobody_and_later_events_bring_nothing_back() {
		this.kafka.erase(this.client);
		await().until(() -> searched().isEmpty());
		this.kafka.publish(this.client, Events.groupMustCover(this.client));
		await().until(() -> seqOfContacts() == 4);
		assertNobody();
		assertThat(kept("facade_contacts")).isZero();
	}

	@Test
	void what_can_not_be_read_takes_back_what_was_shown() {
		this.kafka.publishGarbage(CareTopics.CONTACT_EVENTS, this.client,
				ContactAppointed.getClassSchema().getFullName());
		await().until(() -> searched().isEmpty());
		assertThat(kept("facade_contacts")).isZero();
	}

	@Test
	void an_unknown_person_is_an_empty_answer_and_logged_without_a_name() {
		HttpResponse<String> answer = this.primaryCare.search(TestNumbers.next());
		assertThat(teams(answer)).isEmpty();
		assertThat(this.jdbc.sql("""
				select count(*) from facade_look where reader = ? and client_id is null and verdict = 'UNKNOWN'
				""").param(this.reader).query(Long.class).single()).isGreaterThanOrEqualTo(1);
	}

	@Test
	void a_reader_of_another_municipality_finds_nobody() {
		String token = Tokens.inMunicipality("1280", this.reader, "primary-care");
		assertThat(teams(new FacadeReader(this.port, token).search(this.number))).isEmpty();
		assertThat(looks()).last().isEqualTo("search CareTeam OTHER_MUNICIPALITY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "operator", "contact", "planner", "unit-manager", "case-system", "integration" })
	void no_other_role_reads(String role) {
		FacadeReader other = new FacadeReader(this.port, Tokens.of("someone", role));
		assertThat(other.search(this.number).statusCode()).isEqualTo(403);
		assertThat(other.get("/CareTeam/" + CareTeams.mainId(this.client)).statusCode()).isEqualTo(403);
		assertThat(new FacadeReader(this.port, null).search(this.number).statusCode()).isEqualTo(401);
	}

	@Test
	void each_look_stands_in_the_log_and_no_number_in_the_tables() {
		int before = looks().size();
		searched();
		assertThat(looks()).hasSize(before + 1).last().isEqualTo("search CareTeam SHOWN");
		List<String> rows = this.jdbc.sql("""
				select p::text || c::text || (select string_agg(l::text, ' ') from facade_look l
				where l.client_id = p.client_id)
				from facade_person p join facade_contacts c using (client_id) where client_id = ?
				""").param(this.client).query(String.class).list();
		String hex = HexFormat.of().formatHex(this.number.getBytes(StandardCharsets.UTF_8));
		assertThat(rows).hasSize(1).first().asString().doesNotContain(this.number, hex, "416e6e61");
	}

	private void introduce(ProtectedIdentity protection) {
		ClientIdentity identity = Personas.KARIN.identity(this.client, protection);
		this.kafka.publish(this.client, ClientIdentity.newBuilder(identity).setIdentityNumber(this.number).build());
	}

	/** Something that, were it news, would take back what is shown. */
	private void takeUnreadable(long seq) {
		IncomingRecord record = new IncomingRecord(CareTopics.CONTACT_EVENTS, 0, seq,
				this.client.toString().getBytes(StandardCharsets.UTF_8), new byte[] { 1 },
				Map.of(CareHeaders.SEQ, Long.toString(seq)));
		this.transaction.executeWithoutResult((status) -> this.feed.take(record));
	}

	private void assertNobody() {
		HttpResponse<String> found = this.primaryCare.search(this.number);
		HttpResponse<String> unknown = this.primaryCare.search(TestNumbers.next());
		assertThat(found.statusCode()).isEqualTo(200);
		assertThat(withoutItsOwnIdAndTime(found)).isEqualTo(withoutItsOwnIdAndTime(unknown)).contains("\"total\":0");
		HttpResponse<String> read = this.primaryCare.get("/CareTeam/" + CareTeams.mainId(this.client));
		HttpResponse<String> never = this.primaryCare.get("/CareTeam/" + UUID.randomUUID());
		assertThat(read.statusCode()).isEqualTo(404).isEqualTo(never.statusCode());
		assertThat(read.body()).isEqualTo(never.body());
	}

	private static String withoutItsOwnIdAndTime(HttpResponse<String> answer) {
		Bundle bundle = FacadeReader.parsed(answer, Bundle.class);
		bundle.setMeta(null).setId((String) null);
		return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(bundle);
	}

	private void assertRefused(HttpResponse<String> answer, int status, String hint) {
		assertThat(answer.statusCode()).isEqualTo(status);
		OperationOutcome outcome = FacadeReader.parsed(answer, OperationOutcome.class);
		assertThat(outcome.getIssueFirstRep().getDiagnostics()).contains(hint);
		assertThat(answer.body()).doesNotContain(this.number, "Anna Berg");
	}

	private List<CareTeam> searched() {
		return teams(this.primaryCare.search(this.number));
	}

	private static List<CareTeam> teams(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		Bundle bundle = FacadeReader.parsed(answer, Bundle.class);
		assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.SEARCHSET);
		return bundle.getEntry().stream().map((entry) -> (CareTeam) entry.getResource()).toList();
	}

	private List<String> looks() {
		return this.jdbc.sql("""
				select act || ' ' || verdict from facade_look where client_id = ? and reader = ? order by id
				""").params(this.client, this.reader).query(String.class).list();
	}

	private long seqOfContacts() {
		return this.jdbc.sql("select seq from consumed_sequence where consumer = 'facade' and source = ? and key = ?")
			.params(CareTopics.CONTACT_EVENTS, this.client.toString())
			.query(Long.class)
			.single();
	}

	private long kept(String table) {
		return this.jdbc.sql("select count(*) from " + table + " where client_id = ?")
			.param(this.client)
			.query(Long.class)
			.single();
	}

	private String inForce() {
		return "/1080/clients/" + this.client + "/consents/PRIMARY_CARE/in-force";
	}

}
