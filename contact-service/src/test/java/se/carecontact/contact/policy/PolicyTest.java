package se.carecontact.contact.policy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.carecontact.contact.support.Answer;
import se.carecontact.contact.support.Json;
import se.carecontact.contact.support.Person;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestNumbers;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Policy is decided per municipality, for a time, and counts for new cases. */
@Tag("rule")
class PolicyTest extends ServiceTest {

	private static final String STOCKHOLM = "/0180";

	@BeforeEach
	void a_municipality_without_a_policy_of_its_own() {
		this.jdbc
			.sql("UPDATE care_case SET policy_id = NULL WHERE policy_id IN (SELECT policy_id FROM municipality_policy"
					+ " WHERE municipality_id = '0180')")
			.update();
		this.jdbc.sql("DELETE FROM municipality_policy WHERE municipality_id = '0180'").update();
	}

	@Test
	@DisplayName("Policy blekinge: a change of policy counts for new cases; a case keeps the one it was opened under")
	void a_case_keeps_its_policy() {
		decide("2024-01-01", "{\"preset\": \"blekinge\"}").is(201);
		String first = newClientIn("2026-03-02");
		decide("2024-01-01", """
				{"preset": "blekinge", "overrides": {"roleName": "kontaktperson",
				  "deadlines": {"OFFER": {"days": 5, "countsFrom": "DECISION"}}, "without": ["HOME_RISK"]}}""").is(201);
		String second = newClientIn("2026-03-02");
		JsonNode before = offer(first);
		JsonNode after = offer(second);
		assertThat(before.get("dueOn").asString()).isEqualTo("2026-03-16");
		assertThat(before.at("/policy/version").asInt()).isEqualTo(1);
		assertThat(after.get("dueOn").asString()).isEqualTo("2026-03-07");
		assertThat(after.at("/policy/version").asInt()).isEqualTo(2);
		assertThat(after.at("/policy/validFrom").asString()).isEqualTo("2024-01-01");
		assertThat(duties(second).toString()).doesNotContain("HOME_RISK_ASSESSMENT");
		// What the first case opens later still follows the policy it has.
		assertThat(duties(first).at("/policy/version").asInt()).isEqualTo(1);
	}

	@Test
	void each_day_has_one_policy_and_the_days_between_have_the_national_default() {
		decide("2024-01-01", "{\"preset\": \"lund\", \"validUntil\": \"2024-06-30\"}").is(201);
		decide("2025-01-01", "{\"preset\": \"umea\"}").is(201);
		assertThat(presetOn("2023-12-31")).isEqualTo("national");
		assertThat(presetOn("2024-01-01")).isEqualTo("lund");
		assertThat(presetOn("2024-06-30")).isEqualTo("lund");
		assertThat(presetOn("2024-07-01")).isEqualTo("national");
		assertThat(presetOn("2025-01-01")).isEqualTo("umea");
	}

	@Test
	void a_policy_that_would_overlap_is_refused_with_the_days_that_clash() {
		decide("2024-01-01", "{\"preset\": \"lund\"}").is(201);
		String refused = decide("2025-01-01", "{\"preset\": \"umea\"}")
			.refusedWith(422, "validFrom", "policies-do-not-overlap")
			.text();
		assertThat(refused).contains("2025-01-01", "2024-01-01");
		decide("2023-01-01", "{\"preset\": \"umea\", \"validUntil\": \"2024-01-01\"}").refusedWith(422, "validFrom",
				"policies-do-not-overlap");
		decide("2024-01-01", "{\"preset\": \"lund\", \"validUntil\": \"2024-12-31\"}").is(200);
		decide("2025-01-01", "{\"preset\": \"umea\"}").is(201);
		decide("2024-01-01", "{\"preset\": \"lund\"}").refusedWith(422, "validFrom", "policies-do-not-overlap");
	}

	@Test
	void the_same_decision_twice_has_one_effect_and_the_history_shows_every_version() {
		decide("2024-01-01", "{\"preset\": \"lund\"}").is(201);
		Map<String, String> before = database();
		decide("2024-01-01", "{\"preset\": \"lund\"}").is(200);
		assertThat(database()).usingRecursiveComparison().ignoringFields("event_outbox").isEqualTo(before);
		decide("2024-01-01", "{\"preset\": \"torsas\"}").is(201);
		JsonNode history = operator().get(STOCKHOLM + "/policies").is(200).json();
		assertThat(history).hasSize(2);
		assertThat(history.get(0).get("replaced").asBoolean()).isTrue();
		assertThat(history.get(1).get("version").asInt()).isEqualTo(2);
		assertThat(history.get(1).get("preset").asString()).isEqualTo("torsas");
	}

	@Test
	@DisplayName("Policy national: references to law are those of their day; the Social Services Act changed on 2025-07-01")
	void laws_in_their_time() {
		assertThat(lawOn("2025-06-30")).isEqualTo("4 kap. 2 b § socialtjänstlagen (2001:453)");
		assertThat(lawOn("2025-07-01")).isEqualTo("Socialtjänstlag (2025:400)");
		assertThat(offer(newClientIn("2025-06-02")).get("legalReference").asString())
			.isEqualTo("4 kap. 2 b § socialtjänstlagen (2001:453)");
		assertThat(offer(newClientIn("2025-07-02")).get("legalReference").asString())
			.isEqualTo("Socialtjänstlag (2025:400)");
	}

	@Test
	void the_presets_are_told_whole_with_their_source() {
		JsonNode presets = unitManager().get("/1080/policies/presets").is(200).json();
		assertThat(presets.valueStream().map((preset) -> preset.get("name").asString())).containsExactly("blekinge",
				"botkyrka", "hemvarden", "lund", "malmo", "national", "torsas", "umea");
		assertThat(presets.valueStream()).allSatisfy((preset) -> {
			assertThat(preset.get("source").asString()).isNotBlank();
			assertThat(preset.at("/terms/deadlines/OFFER/days").asInt()).isEqualTo(14);
		});
	}

	@Test
	void an_operator_says_which_units_are_short_term_ones() {
		operator().put("/1281/units/korttid-vast/kind", "{\"kind\": \"SHORT_TERM\"}").is(200);
		operator().put("/1281/units/korttid-vast/kind", "{\"kind\": \"HOTEL\"}").refusedWith(400, "kind", "format");
		operator().put("/1281/units/korttid-vast/kind", "{}").refusedWith(400, "kind", "required");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					2026-01-01 | {"preset": "atlantis"}                                                                | 422 | preset | known-preset
					2026-01-01 | {}                                                                                    | 400 | preset | required
					2026-01-01 | {"preset": "lund", "validUntil": "2025-12-31"}                                        | 400 | validUntil | not-before-validFrom
					2026-13-01 | {"preset": "lund"}                                                                    | 400 | validFrom | format
					1066-01-01 | {"preset": "lund"}                                                                    | 400 | validFrom | possible-date
					2026-01-01 | {"preset": "lund", "colour": "blue"}                                                  | 400 | colour | known-field
					2026-01-01 | {"preset": "lund", "overrides": {"deadlines": {"LUNCH": {"days": 1}}}}                | 400 | overrides.deadlines | format
					2026-01-01 | {"preset": "lund", "overrides": {"deadlines": {"OFFER": null}}}                       | 400 | overrides.deadlines | required
					2026-01-01 | {"preset": "lund", "overrides": {"deadlines": {"OFFER": {"days": 0, "countsFrom": "DECISION"}}}} | 400 | overrides.deadlines.OFFER.days | days-of-a-deadline
					2026-01-01 | {"preset": "lund", "overrides": {"deadlines": {"OFFER": {"days": 1, "months": 1, "countsFrom": "DECISION"}}}} | 400 | overrides.deadlines.OFFER.months | days-or-months
					2026-01-01 | {"preset": "lund", "overrides": {"clientsPerContact": {"min": 9, "max": 3}}}          | 400 | overrides.clientsPerContact.max | not-below-min
					2026-01-01 | {"preset": "lund", "overrides": {"controlMonths": [13]}}                              | 400 | controlMonths | month
					2026-01-01 | {"preset": "lund", "overrides": {"dueSoonDays": -1}}                                  | 400 | dueSoonDays | days-before
					2026-01-01 | {"preset": "lund", "overrides": {"roleName": "193604122386"}}                         | 400 | roleName | no-identity-number
					""")
	void a_policy_that_cant_be_is_refused(String from, String body, int status, String field, String rule) {
		Map<String, String> before = database();
		decide(from, body).refusedWith(status, field, rule);
		assertThat(database()).usingRecursiveComparison().ignoringFields("event_outbox").isEqualTo(before);
	}

	@Test
	void only_an_operator_decides() {
		unitManager().put("/1080/policies/2030-01-01", "{\"preset\": \"lund\"}").isProblem(403);
		stranger().put("/1080/policies/2030-01-01", "{\"preset\": \"lund\"}").isProblem(401);
		caseSystem().get("/1080/policy").isProblem(403);
		unitManager().get("/1281/policy").isProblem(403);
		unitManager().get("/1080/policy?on=yesterday").refusedWith(400, "on", "format");
		operator().put("/9999/policies/2030-01-01", "{\"preset\": \"lund\"}").isProblem(404);
	}

	private Answer decide(String from, String body) {
		return operator().put(STOCKHOLM + "/policies/" + from, body);
	}

	private Person operator() {
		return person("drift", Map.of("roles", List.of("operator")));
	}

	private String presetOn(String day) {
		return operator().get(STOCKHOLM + "/policy?on=" + day).is(200).json().get("preset").asString();
	}

	private String lawOn(String day) {
		return operator().get(STOCKHOLM + "/policy?on=" + day)
			.is(200)
			.json()
			.get("legalReferences")
			.valueStream()
			.filter((reference) -> reference.get("subject").asString().equals("CARE_CONTACT"))
			.map((reference) -> reference.get("text").asString())
			.findFirst()
			.orElseThrow();
	}

	private String newClientIn(String decidedOn) {
		return person("sthlm", Map.of("roles", List.of("case-system"), "municipality_id", "0180"))
			.put(STOCKHOLM + "/decisions/" + newDecisionId(),
					Json.decision(TestNumbers.next(), "sodermalm").replace("2026-11-02", decidedOn))
			.is(201)
			.id("clientId")
			.toString();
	}

	private JsonNode duties(String clientId) {
		return person("chef",
				Map.of("roles", List.of("unit-manager"), "municipality_id", "0180", "unit_ids", List.of("sodermalm")))
			.get(STOCKHOLM + "/clients/" + clientId + "/duties")
			.is(200)
			.json();
	}

	private JsonNode offer(String clientId) {
		return duties(clientId).get("duties")
			.valueStream()
			.filter((duty) -> duty.get("kind").asString().equals("OFFER_CONTACT"))
			.findFirst()
			.orElseThrow();
	}

}
