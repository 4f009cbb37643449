package se.carecontact.standins;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.Fault;
import se.carecontact.standins.partner.FaultMode;
import se.carecontact.standins.partner.JournalEntry;
import se.carecontact.standins.partner.Json;
import se.carecontact.standins.partner.Partner;
import se.carecontact.standins.partner.PartnerSettings;
import se.carecontact.standins.primarycare.PrimaryCare;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The region's FHIR server against {@code primary-care.capabilitystatement.json}. */
class PrimaryCareTests {

	private static final String PERSON = "http://electronichealth.se/identifier/personnummer|" + Samples.ELSA;

	@TempDir
	private Path folder;

	private Partner primaryCare;

	private Browser browser;

	@BeforeEach
	void start() {
		this.primaryCare = PrimaryCare.start(PartnerSettings.of(0, this.folder), "bevis");
		this.browser = new Browser(this.primaryCare.url() + PrimaryCare.BASE, "",
				Map.of("Authorization", "Bearer bevis", "Content-Type", "application/fhir+json"));
	}

	@AfterEach
	void stop() {
		this.primaryCare.close();
	}

	@Test
	void metadata_is_the_contract_itself_and_open() throws Exception {
		Browser.Reply reply = new Browser(this.primaryCare.url() + PrimaryCare.BASE, "", Map.of()).get("/metadata");

		assertThat(reply.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(
				getClass().getResourceAsStream("/contracts/primary-care.capabilitystatement.json").readAllBytes());
	}

	@Test
	void every_interaction_of_every_type_in_the_contract_is_answered() {
		transaction(bundle("Anna Berg"));
		this.browser.get("/metadata").json().at("/rest/0/resource").forEach((resource) -> {
			String type = resource.path("type").stringValue();
			for (JsonNode parameter : resource.path("searchParam")) {
				String name = parameter.path("name").stringValue();
				name += parameter.path("type").stringValue().equals("reference") ? ":identifier" : "";
				String value = name.equals("_lastUpdated") ? "gt2026-01-01T00:00:00Z" : "a|b";
				assertThat(search(type, Map.of(name, value)).status()).as(type + " " + name).isEqualTo(200);
			}
			assertThat(this.browser.get("/" + type + "/unknown").status()).isEqualTo(404);
			assertThat(this.browser.put("/" + type + "/unknown", "{\"resourceType\":\"" + type + "\"}").status())
				.isEqualTo(404);
		});
	}

	@Test
	void a_transaction_creates_what_is_new_and_its_references_lead_there() {
		JsonNode response = transaction(bundle("Anna Berg")).json();

		assertThat(response.at("/entry/0/response/status").stringValue()).startsWith("201");
		JsonNode found = searchContacts().json();
		assertThat(found.path("total").intValue()).isEqualTo(1);
		assertThat(found.path("entry").valueStream().map((entry) -> entry.at("/resource/resourceType").stringValue()))
			.containsExactly("CareTeam", "PractitionerRole", "Practitioner", "Organization");
	}

	@Test
	void the_same_content_twice_changes_nothing() {
		transaction(bundle("Anna Berg"));
		JsonNode again = transaction(bundle("Anna Berg")).json();

		assertThat(again.at("/entry/3/response/etag").stringValue()).isEqualTo("W/\"1\"");
		assertThat(this.primaryCare.journal().entries()).extracting(JournalEntry::effect)
			.containsExactly(Effect.APPLIED, Effect.REPEAT);
	}

	@Test
	void changed_content_makes_one_new_version_of_what_changed() {
		transaction(bundle("Anna Berg"));
		JsonNode response = transaction(bundle("Eva Nyman")).json();

		assertThat(response.path("entry").valueStream().map((entry) -> entry.at("/response/etag").stringValue()))
			.containsExactly("W/\"1\"", "W/\"2\"", "W/\"1\"", "W/\"2\"");
	}

	@Test
	void a_transaction_that_fails_in_part_changes_nothing() {
		Browser.Reply reply = transaction(bundle("Anna Berg").replace("\"status\":\"active\",", ""));

		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.json().path("resourceType").stringValue()).isEqualTo("OperationOutcome");
		assertThat(search("Practitioner", Map.of()).json().path("total").intValue()).isZero();
	}

	@Test
	void a_dangling_reference_is_refused() {
		assertThat(transaction(bundle("Anna Berg").replaceFirst("urn:uuid:role", "urn:uuid:nobody")).status())
			.isEqualTo(422);
	}

	@Test
	void many_matches_and_a_stale_version_are_both_412() {
		transaction(bundle("Anna Berg"));
		String same = "\"identifier\":[{\"system\":\"urn:ietf:rfc:3986\",\"value\":\"urn:uuid:x\"}]";
		String other = "\"identifier\":[{\"system\":\"urn:ietf:rfc:3986\",\"value\":\"urn:uuid:y\"}]";
		String practitioner = "{\"resourceType\":\"Practitioner\",%s,\"name\":[{\"text\":\"%s\"}]}";
		this.browser.put("/Practitioner?identifier=urn:ietf:rfc:3986%7Curn:uuid:x", practitioner.formatted(same, "A"));
		this.browser.put("/Practitioner?identifier=urn:ietf:rfc:3986%7Curn:uuid:y", practitioner.formatted(other, "B"));
		String id = search("Practitioner", Map.of("identifier", "urn:ietf:rfc:3986|urn:uuid:y")).json()
			.at("/entry/0/resource/id")
			.stringValue();
		assertThat(this.browser.put("/Practitioner/" + id, practitioner.formatted(same, "B")).status()).isEqualTo(200);

		Browser.Reply many = this.browser.put("/Practitioner?identifier=urn:ietf:rfc:3986%7Curn:uuid:x",
				practitioner.formatted(same, "C"));
		Browser.Reply stale = this.browser.with("If-Match", "W/\"1\"")
			.put("/Practitioner/" + id, practitioner.formatted(same, "C"));

		assertThat(many.status()).isEqualTo(412);
		assertThat(many.json().at("/issue/0/code").stringValue()).isEqualTo("multiple-matches");
		assertThat(stale.status()).isEqualTo(412);
		assertThat(stale.json().at("/issue/0/code").stringValue()).isEqualTo("conflict");
	}

	@Test
	void an_identity_number_in_a_conditional_url_is_refused() {
		Browser.Reply reply = transaction(bundle("Anna Berg").replaceFirst("CareTeam\\?identifier=[^\"]+",
				"CareTeam?identifier=http://electronichealth.se/identifier/personnummer|" + Samples.ELSA));

		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.body()).doesNotContain(Samples.ELSA);
	}

	@Test
	void what_cannot_be_read_is_400_and_a_stranger_is_401() {
		assertThat(transaction("{\"resourceType\":").status()).isEqualTo(400);
		assertThat(transaction("{\"resourceType\":\"Bundle\",\"type\":\"batch\"}").status()).isEqualTo(400);
		assertThat(search("CareTeam", Map.of("participant", "x")).status()).isEqualTo(400);
		Browser.Reply stranger = this.browser.without("Authorization").post("", bundle("Anna Berg"));
		assertThat(stranger.status()).isEqualTo(401);
		assertThat(stranger.json().path("resourceType").stringValue()).isEqualTo("OperationOutcome");
	}

	@Test
	void faults_are_answered_with_an_operation_outcome() {
		this.primaryCare.fault(Fault.of(FaultMode.TOO_MANY, 1));

		Browser.Reply reply = transaction(bundle("Anna Berg"));

		assertThat(reply.status()).isEqualTo(429);
		assertThat(reply.header("Retry-After")).isEqualTo("1");
		assertThat(reply.json().at("/issue/0/code").stringValue()).isEqualTo("throttled");
	}

	@Test
	void a_search_shows_only_what_changed_since_and_only_that_person() {
		transaction(bundle("Anna Berg"));
		String changed = searchContacts().json().at("/entry/0/resource/meta/lastUpdated").stringValue();

		Map<String, String> since = new LinkedHashMap<>();
		since.put("subject:identifier", PERSON);
		since.put("_lastUpdated", "gt" + changed);
		assertThat(search("CareTeam", since).json().path("total").intValue()).isZero();
		since.put("_lastUpdated", "ge" + changed);
		assertThat(search("CareTeam", since).json().path("total").intValue()).isEqualTo(1);
		since.put("subject:identifier", PERSON.replace(Samples.ELSA, "194109232399"));
		assertThat(search("CareTeam", since).json().path("total").intValue()).isZero();
	}

	@Test
	void pages_are_linked_without_the_criteria() {
		for (String code : new String[] { "1", "2" }) {
			name(code, "Person " + code);
		}
		Map<String, String> one = new LinkedHashMap<>();
		one.put("subject:identifier", PERSON);
		one.put("_count", "1");

		JsonNode first = search("CareTeam", one).json();
		String next = first.at("/link/0/url").stringValue();

		assertThat(next).doesNotContain(Samples.ELSA);
		JsonNode second = this.browser.get(next.substring(next.indexOf("/fhir") + 5)).json();
		assertThat(second.path("entry")).hasSize(1);
		assertThat(second.path("link")).isEmpty();
		assertThat(second.at("/entry/0/resource/id")).isNotEqualTo(first.at("/entry/0/resource/id"));
	}

	@Test
	void a_new_contact_of_the_same_kind_ends_the_former() {
		name("1", "Eva Distrikt");
		name("1", "Pia Ny");

		JsonNode found = search("CareTeam", Map.of("subject:identifier", PERSON)).json();

		assertThat(found.path("entry").valueStream().map((entry) -> entry.at("/resource/status").stringValue()))
			.containsExactlyInAnyOrder("inactive", "active");
	}

	@Test
	void a_restart_keeps_resources_versions_and_the_persons_own_id() {
		transaction(bundle("Anna Berg"));
		transaction(bundle("Eva Nyman"));
		String before = searchContacts().json().at("/entry/0/resource").toString();

		stop();
		start();

		assertThat(searchContacts().json().at("/entry/0/resource").toString()).isEqualTo(before);
		assertThat(this.primaryCare.journal().entries()).extracting(JournalEntry::clientId).containsOnly("p1");
	}

	private void name(String code, String name) {
		Browser.Reply reply = Samples.plain(this.primaryCare)
			.post("/_standin/permanent-contacts", """
					{"identityNumber":"%s","code":"%s","name":"%s","organisation":"Vårdcentralen Trossö"}"""
				.formatted(Samples.ELSA, code, name));
		assertThat(reply.status()).isEqualTo(201);
	}

	private Browser.Reply transaction(String bundle) {
		return this.browser.post("", bundle);
	}

	private Browser.Reply searchContacts() {
		return this.browser.with("Content-Type", "application/x-www-form-urlencoded")
			.post("/CareTeam/_search",
					Browser.encoded(Map.of("subject:identifier", PERSON, "_include", "CareTeam:participant")) + "&"
							+ Browser.encoded(Map.of("_include:iterate", "PractitionerRole:practitioner")) + "&"
							+ Browser.encoded(Map.of("_include:iterate", "PractitionerRole:organization")));
	}

	private Browser.Reply search(String type, Map<String, String> parameters) {
		return this.browser.form("/" + type + "/_search", parameters);
	}

	private static String bundle(String name) {
		String bundle = """
				{"resourceType":"Bundle","type":"transaction","entry":[
				{"fullUrl":"urn:uuid:org","resource":{"resourceType":"Organization",ID(org),"name":"Hemtjänst Centrum"},
				"request":{"method":"PUT","url":"Organization?identifier=urn:ietf:rfc:3986|urn:uuid:org"}},
				{"fullUrl":"urn:uuid:who","resource":{"resourceType":"Practitioner",ID(who),"name":[{"text":"NAME"}]},
				"request":{"method":"PUT","url":"Practitioner?identifier=urn:ietf:rfc:3986|urn:uuid:who"}},
				{"fullUrl":"urn:uuid:role","resource":{"resourceType":"PractitionerRole",ID(role),
				"practitioner":{"reference":"urn:uuid:who"},"organization":{"reference":"urn:uuid:org"}},
				"request":{"method":"PUT","url":"PractitionerRole?identifier=urn:ietf:rfc:3986|urn:uuid:role"}},
				{"fullUrl":"urn:uuid:team","resource":{"resourceType":"CareTeam",ID(team),"status":"active",
				"category":[{"coding":[{"system":"https://fhir.inera.se/ig/careteam/CodeSystem/typ-av-careteam-cs","code":"fast-kontakt"}]}],
				"subject":{"identifier":{"system":"http://electronichealth.se/identifier/personnummer","value":"193604122386"}},
				"participant":[{"role":[{"text":"fast omsorgskontakt"}],"member":{"reference":"urn:uuid:role","display":"NAME"}}]},
				"request":{"method":"PUT","url":"CareTeam?identifier=urn:ietf:rfc:3986|urn:uuid:team"}}]}
				""";
		return Json.MAPPER
			.readTree(bundle
				.replaceAll("ID\\((\\w+)\\)",
						"\"identifier\":[{\"system\":\"urn:ietf:rfc:3986\",\"value\":\"urn:uuid:$1\"}]")
				.replace("NAME", name))
			.toString();
	}

}
