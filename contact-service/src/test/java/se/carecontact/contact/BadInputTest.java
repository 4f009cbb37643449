package se.carecontact.contact;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.carecontact.contact.support.Json;
import se.carecontact.contact.support.Person;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestNumbers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything here is refused as problem+json that names the field and the rule, changes
 * nothing and publishes nothing.
 */
class BadInputTest extends ServiceTest {

	private Brukare client;

	private String nurse;

	private Map<String, String> before;

	@BeforeEach
	void a_client_with_a_main_contact() {
		this.client = newClientWhoAccepted();
		this.nurse = newAssistantNurse();
		appoint(this.client, "main", this.nurse).is(200);
		newStaffForTests();
		this.before = database();
	}

	/**
	 * The outbox's sequence has a row per client that rises with every event, so an event
	 * can't go unseen.
	 */
	@AfterEach
	void nothing_changed_and_nothing_was_published() {
		assertThat(this.before).containsKeys("event_outbox_sequence", "client", "decision", "access_log");
		assertThat(database()).usingRecursiveComparison().ignoringFields("event_outbox").isEqualTo(this.before);
	}

	@ParameterizedTest
	@CsvSource({ "193604122387, wrong check digit", "193602302380, 30 February", "193613012385, month 13",
			"203604122386, not yet born", "19360412-238, too short", "abc, no number", "'', empty" })
	void an_impossible_identity_number(String number, String why) {
		push(decision(number)).refusedWith(400, "client.identityNumber", "identity-number");
	}

	@Test
	void a_client_without_a_number_or_without_a_word_on_protection() {
		String number = TestNumbers.next();
		push(decision(number).replace("\"identityNumber\": \"" + number + "\",", "")).refusedWith(400,
				"client.identityNumber", "required");
		push(decision(number).replace(",\n  \"protectedIdentity\": \"NONE\"", "")).refusedWith(400,
				"client.protectedIdentity", "required");
		push(decision(number).replace("\"NONE\"", "\"MAYBE\"")).refusedWith(400, "client.protectedIdentity", "format");
	}

	@Test
	void an_unknown_municipality() {
		caseSystem().put("/9999/decisions/B-1", decision(TestNumbers.next()))
			.refusedWith(404, "municipalityId", "exists");
	}

	@Test
	void an_unknown_service_is_told_by_its_place_as_sent() {
		push(decision(TestNumbers.next()).replace("inkop", "finns-inte")).refusedWith(422, "services[1].code",
				"service-in-catalogue");
	}

	@Test
	void an_unknown_service() {
		push(decision(TestNumbers.next()).replace("inkop", "raketfard")).refusedWith(422,
				"services[0].code".replace("0", "1"), "service-in-catalogue");
	}

	@Test
	void an_end_before_its_start() {
		push(decision(TestNumbers.next()).replace("\"services\"", "\"endsOn\": \"2026-11-08\", \"services\""))
			.refusedWith(400, "endsOn", "not-before-startsOn");
		caseSystem()
			.post("/1080/decisions/" + this.client.decisionId() + "/end",
					"{\"endedOn\": \"2026-11-01\", \"reason\": \"Fel\"}")
			.refusedWith(422, "endedOn", "not-before-decidedOn");
	}

	@Test
	void a_decision_named_like_a_person() {
		caseSystem().put("/1080/decisions/19360412-2386", decision(TestNumbers.next()))
			.refusedWith(400, "decisionId", "no-identity-number");
		caseSystem().put("/1080/decisions/3604122386", decision(TestNumbers.next()))
			.refusedWith(400, "decisionId", "no-identity-number");
	}

	@Test
	void one_person_in_both_roles() {
		appoint(this.client, "deputy", this.nurse).refusedWith(422, "staffId", "main-and-deputy-are-two-people");
		restoreLooks();
	}

	@Test
	void a_main_contact_without_the_title() {
		appoint(this.client, "main", "vardbitrade-1").refusedWith(422, "staffId", "main-contact-is-assistant-nurse");
		restoreLooks();
	}

	@Test
	void a_contact_who_is_not_on_the_staff() {
		appoint(this.client, "main", "ingen-alls").refusedWith(422, "staffId", "contact-is-on-the-staff");
		restoreLooks();
	}

	@Test
	void a_consent_without_a_person() {
		contact()
			.post(this.client.path("/consents"),
					"{\"kind\": \"CARE_REPORT\", \"state\": \"GIVEN\", \"recordedHow\": \"ORAL\"}")
			.refusedWith(400, "by", "required");
	}

	@Test
	void malformed_json_is_told_where() {
		assertThat(push("{\"client\": {\"identityNumber\": \n ").refusedWith(400, "", "well-formed-json").text())
			.contains("line 2");
		push("").isProblem(400);
		push("{\"unitId\": \"a\", \"unitId\": \"b\"}").isProblem(400);
		push("[]").isProblem(400);
		push("{} {}").isProblem(400);
	}

	@Test
	void an_unknown_field_is_named() {
		push(decision(TestNumbers.next()).replace("\"unitId\"", "\"enhet\": 1, \"unitId\"")).refusedWith(400, "enhet",
				"known-field");
		push(decision(TestNumbers.next()).replace("\"givenName\"", "\"nick\": 1, \"givenName\"")).refusedWith(400,
				"client.nick", "known-field");
	}

	@Test
	void a_value_of_the_wrong_type_is_named_and_not_repeated() {
		String number = TestNumbers.next();
		String text = push(decision(number).replace("420", "\"" + number + "\""))
			.refusedWith(400, "services[0].minutesPerWeek", "format")
			.text();
		assertThat(text).doesNotContain(number);
		push(decision(TestNumbers.next()).replace("2026-11-09", "2026-02-30")).refusedWith(400, "startsOn", "format");
	}

	@Test
	void an_address_with_an_identity_number_is_not_repeated() {
		assertThat(unitManager().get("/1080/clients/193604122386").refusedWith(400, "clientId", "format").text())
			.doesNotContain("193604122386");
	}

	@Test
	void texts_that_are_too_long_hold_control_characters_or_name_someone() {
		String report = "{\"heading\": \"h\", \"text\": \"%s\"}";
		contact().post(this.client.path("/care-reports"), report.formatted("x".repeat(10_001)))
			.refusedWith(400, "text", "max-length");
		contact().post(this.client.path("/care-reports"), report.formatted("a\\u0000b"))
			.refusedWith(400, "text", "printable");
		contact().post(this.client.path("/care-reports"), report.formatted("a\\ud800b"))
			.refusedWith(400, "text", "printable");
		contact().post(this.client.path("/care-reports"), report.formatted("Gäller 360412-2386"))
			.refusedWith(400, "text", "no-identity-number");
		contact().post(this.client.path("/care-reports"), report.formatted("   "))
			.refusedWith(400, "text", "not-blank");
	}

	@Test
	void a_body_of_50_megabytes() {
		byte[] megabyte = " ".repeat(1024 * 1024).getBytes();
		HttpRequest.Builder told = caseSystem().request("/1080/decisions/B-1")
			.header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofByteArrays(java.util.Collections.nCopies(50, megabyte)));
		caseSystem().send(told).isProblem(413);
		HttpRequest.Builder withLength = caseSystem().request("/1080/decisions/B-1")
			.header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.fromPublisher(
					HttpRequest.BodyPublishers.ofInputStream(() -> new Spaces(50L * 1024 * 1024)), 50L * 1024 * 1024));
		caseSystem().send(withLength).isProblem(413);
		HttpRequest.Builder keyed = contact().request(this.client.path("/absences"))
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", "large")
			.POST(HttpRequest.BodyPublishers.ofByteArrays(java.util.Collections.nCopies(50, megabyte)));
		contact().send(keyed).isProblem(413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "not-a-token", "a.b.c" })
	void a_missing_or_broken_token(String token) {
		Person someone = new Person(base(), token.isEmpty() ? null : token);
		someone.put("/1080/decisions/B-1", decision(TestNumbers.next())).isProblem(401);
	}

	@Test
	void an_expired_token_or_one_for_another_audience() {
		Map<String, Object> claims = Map.of("roles", List.of("case-system"), "municipality_id", KARLSKRONA);
		String expired = ISSUER.token("x", claims, "care-contact-suite", Instant.now().minusSeconds(3600));
		new Person(base(), expired).put("/1080/decisions/B-1", decision(TestNumbers.next())).isProblem(401);
		String other = ISSUER.token("x", claims, "someone-else", Instant.now().plusSeconds(600));
		new Person(base(), other).put("/1080/decisions/B-1", decision(TestNumbers.next())).isProblem(401);
	}

	@Test
	void a_role_that_may_not() {
		contact().put("/1080/decisions/B-1", decision(TestNumbers.next())).refusedWith(403, "", "role-may");
		caseSystem().get(this.client.path("")).refusedWith(403, "", "role-may");
		contact().put(this.client.path("/contacts/main"), Json.appointment(this.nurse, today()))
			.refusedWith(403, "", "role-may");
		unitManager().get(this.client.path("/consents/CARE_REPORT/in-force")).refusedWith(403, "", "role-may");
		person("nobody", Map.of("municipality_id", KARLSKRONA)).get(this.client.path("")).isProblem(403);
	}

	@Test
	void another_municipality_and_another_unit() {
		person("lund", Map.of("roles", List.of("case-system"), "municipality_id", "1281"))
			.put("/1080/decisions/B-1", decision(TestNumbers.next()))
			.refusedWith(403, "", "own-municipality");
		Person otherUnit = person("x", Map.of("roles", List.of("unit-manager"), "municipality_id", KARLSKRONA,
				"unit_ids", List.of("hemtjanst-vaster")));
		otherUnit.get(this.client.path("")).refusedWith(404, "clientId", "exists");
		otherUnit.post(this.client.path("/offer"), "{\"offeredOn\": \"%s\"}".formatted(today()))
			.refusedWith(404, "clientId", "exists");
		Person noUnit = person("x", Map.of("roles", List.of("unit-manager"), "municipality_id", KARLSKRONA));
		noUnit.get(this.client.path("")).refusedWith(404, "clientId", "exists");
	}

	@Test
	void an_address_method_or_media_type_that_does_not_exist() {
		unitManager().get("/1080/nothing-here").isProblem(404);
		unitManager().post(this.client.path(""), "{}").isProblem(405);
		unitManager()
			.send(unitManager().request(this.client.path("/offer"))
				.header("Content-Type", "text/plain")
				.POST(HttpRequest.BodyPublishers.ofString("x")))
			.isProblem(415);
		unitManager()
			.put(this.client.path("/contacts/boss"), Json.appointment(this.nurse, today()), "If-Match", "\"1\"")
			.refusedWith(404, "role", "exists");
	}

	@Test
	void an_answer_in_another_format_than_json() {
		unitManager().send(unitManager().request("/1080/staff").header("Accept", "text/csv").GET()).isProblem(406);
	}

	@Test
	void a_day_still_to_come_for_what_has_happened() {
		contact()
			.post(this.client.path("/duties-done"),
					"{\"kind\": \"SIP\", \"doneOn\": \"%s\"}".formatted(today().plusDays(2)))
			.refusedWith(400, "doneOn", "not-in-the-future");
	}

	private se.carecontact.contact.support.Answer push(String body) {
		return caseSystem().put("/1080/decisions/B-1", body);
	}

	private void newStaffForTests() {
		unitManager().put("/1080/staff/vardbitrade-1", Json.staff("Vera Vård", "vårdbiträde", null, UNIT)).is(200);
	}

	/**
	 * Reading the ETag is a look, and a look is logged: only that may have been added.
	 */
	private void restoreLooks() {
		this.before.put("access_log", database().get("access_log"));
	}

	/** So many spaces, not held in memory. */
	private static final class Spaces extends InputStream {

		private long left;

		Spaces(long count) {
			this.left = count;
		}

		@Override
		public int read() {
			return (this.left-- > 0) ? ' ' : -1;
		}

		@Override
		public int read(byte[] into, int offset, int length) {
			if (this.left <= 0) {
				return -1;
			}
			int count = (int) Math.min(length, this.left);
			java.util.Arrays.fill(into, offset, offset + count, (byte) ' ');
			this.left -= count;
			return count;
		}

	}

}
