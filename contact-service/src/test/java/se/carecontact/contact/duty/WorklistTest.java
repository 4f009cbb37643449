package se.carecontact.contact.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.carecontact.contact.support.Json;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestNumbers;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A unit's duties by last day, for those who may see them. */
class WorklistTest extends ServiceTest {

	private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);

	@Test
	void it_is_sorted_by_last_day_and_read_page_by_page() {
		Town town = new Town("1080", newUnit(), this::person);
		for (int late = 3; late > 0; late--) {
			town.client(newDecisionId(), DECIDED.plusDays(late));
		}
		List<String> whole = dueDays(town, "/worklist?limit=200");
		assertThat(whole).hasSize(9).isSorted();
		List<String> paged = new ArrayList<>();
		String next = "";
		do {
			JsonNode page = town.manager().get(town.path("/worklist?limit=2" + next)).is(200).json();
			page.get("duties").forEach((line) -> paged.add(dueDay(line)));
			next = (page.get("next") != null) ? "&after=" + page.get("next").asString() : null;
		}
		while (next != null);
		assertThat(paged).isEqualTo(whole);
	}

	@Test
	void it_is_read_by_state_kind_and_who_answers() {
		Town town = new Town("1080", newUnit(), this::person);
		UUID client = town.client(newDecisionId(), DECIDED);
		town.offered(client, DECIDED);
		assertThat(kinds(town, "/worklist")).containsExactlyInAnyOrder("APPOINT_CONTACT", "HOME_RISK_ASSESSMENT");
		assertThat(kinds(town, "/worklist?state=OVERDUE")).containsExactly("HOME_RISK_ASSESSMENT");
		assertThat(kinds(town, "/worklist?state=DONE")).containsExactly("OFFER_CONTACT");
		assertThat(kinds(town, "/worklist?state=CANCELLED")).isEmpty();
		assertThat(kinds(town, "/worklist?responsible=UNIT_MANAGER")).containsExactly("APPOINT_CONTACT");
		assertThat(kinds(town, "/worklist?kind=HOME_RISK_ASSESSMENT")).containsExactly("HOME_RISK_ASSESSMENT");
		JsonNode line = town.manager().get(town.path("/worklist?state=OVERDUE")).json().at("/duties/0");
		assertThat(line.get("clientName").asString()).isEqualTo("Elsa Lindgren");
		assertThat(line.at("/duty/overdue").asBoolean()).isTrue();
		assertThat(line.at("/duty/policy/preset").asString()).isEqualTo("blekinge");
		assertThat(line.at("/duty/rule").asString()).isEqualTo("14 dagar från insatsens start");
	}

	@Test
	void a_contact_sees_their_own_clients_only_and_another_unit_sees_none() {
		Town town = new Town("1080", newUnit(), this::person);
		UUID own = town.client(newDecisionId(), DECIDED);
		UUID others = town.client(newDecisionId(), DECIDED);
		String nurse = town.nurse(newStaffId());
		town.accepted(own, DECIDED);
		town.appoint(own, "main", nurse, DECIDED).is(200);
		assertThat(town.as("contact", nurse).get(town.path("/worklist")).is(200).text()).contains(own.toString())
			.doesNotContain(others.toString());
		assertThat(town.as("contact", "someone-else").get(town.path("/worklist")).is(200).json().get("duties"))
			.isEmpty();
		assertThat(unitManager().get("/1080/worklist?limit=200").is(200).text()).doesNotContain(own.toString());
		unitManager().get(town.of(own, "/duties")).isProblem(404);
	}

	@Test
	void a_planner_sees_no_protected_clients_name_and_each_look_is_logged() {
		Town town = new Town("1080", newUnit(), this::person);
		String unit = town.manager().get(town.path("/worklist")).is(200).text();
		assertThat(unit).doesNotContain("next");
		UUID client = town.as("case-system", "treserva")
			.put(town.path("/decisions/" + newDecisionId()),
					Json.decision(TestNumbers.next(), this.lastUnit, "PROTECTED_REGISTRATION"))
			.is(201)
			.id("clientId");
		assertThat(town.as("planner", "planeraren").get(town.path("/worklist")).is(200).text())
			.contains("Skyddade personuppgifter")
			.doesNotContain("Lindgren");
		assertThat(town.manager().get(town.path("/worklist")).is(200).text()).contains("Lindgren");
		assertThat(this.jdbc
			.sql("SELECT caller FROM access_log WHERE client_id = :id AND purpose = 'read worklist' ORDER BY id")
			.param("id", client)
			.query(String.class)
			.list()).containsExactly("planeraren", "chef");
	}

	@ParameterizedTest
	@CsvSource({ "limit=0, 400, limit, page-size", "limit=201, 400, limit, page-size", "limit=ten, 400, limit, format",
			"after=x, 400, after, place-in-the-list",
			"after=2026-02-30_3f0c1d1e-0000-0000-0000-000000000000, 400, after, place-in-the-list",
			"state=ASLEEP, 400, state, format", "kind=LUNCH, 400, kind, format",
			"responsible=NOONE, 400, responsible, format", "unitId=elsewhere, 404, unitId, exists" })
	void a_question_that_cant_be_is_refused(String query, int status, String field, String rule) {
		unitManager().get("/1080/worklist?" + query).refusedWith(status, field, rule);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/duties      | {"kind": "PRESENT_SELF", "dueOn": "2099-01-01"}                        | 422 | kind | added-by-hand
					/duties      | {"kind": "SIP", "dueOn": "2020-01-01"}                                 | 400 | dueOn | a-day-to-come
					/duties      | {"kind": "SIP", "dueOn": "2099-01-01"}                                 | 400 | dueOn | a-day-to-come
					/duties      | {"kind": "SIP"}                                                        | 400 | dueOn | required
					/duties      | {"dueOn": "2027-01-01"}                                                | 400 | kind | required
					/duties      | {"kind": "OTHER", "dueOn": "2027-01-01"}                               | 400 | note | note-of-another-duty
					/duties      | {"kind": "SIP", "dueOn": "2027-01-01", "note": "Ring 19360412-2386"}   | 400 | note | no-identity-number
					/duties      | {"kind": "SIP", "dueOn": "2027-01-01", "who": "me"}                    | 400 | who | known-field
					/duties-done | {"kind": "OFFER_CONTACT", "doneOn": "2026-03-03"}                      | 422 | kind | done-by-its-own-fact
					/duties-done | {"kind": "SIP", "doneOn": "2026-03-03", "dutyId": "3f0c1d1e-0000-0000-0000-000000000000"} | 422 | dutyId | an-open-duty-of-the-kind
					/duties-done | {"kind": "SIP", "doneOn": "2026-03-03", "dutyId": "x"}                 | 400 | dutyId | format
					""")
	void a_duty_that_cant_be_is_refused_and_changes_nothing(String path, String body, int status, String field,
			String rule) {
		Brukare client = newClient();
		Map<String, String> before = database();
		unitManager().post(client.path(path), body).refusedWith(status, field, rule);
		assertThat(database()).usingRecursiveComparison().ignoringFields("event_outbox").isEqualTo(before);
	}

	@Test
	void no_duty_is_added_by_or_for_those_it_is_not_for() {
		Brukare client = newClient();
		String sip = "{\"kind\": \"SIP\", \"dueOn\": \"%s\"}".formatted(today().plusDays(9));
		planner().post(client.path("/duties"), sip).isProblem(403);
		stranger().post(client.path("/duties"), sip).isProblem(401);
		caseSystem().get("/1080/worklist").isProblem(403);
		unitManager().post("/1080/clients/" + UUID.randomUUID() + "/duties", sip).isProblem(404);
		caseSystem()
			.post("/1080/decisions/" + client.decisionId() + "/end",
					"{\"endedOn\": \"2026-11-20\", \"reason\": \"Avlidit\"}")
			.is(200);
		unitManager().post(client.path("/duties"), sip).refusedWith(409, "", "home-care-is-open");
	}

	private String lastUnit = "";

	private String newUnit() {
		this.lastUnit = "arbetslista-" + newStaffId();
		return this.lastUnit;
	}

	private static List<String> kinds(Town town, String query) {
		return town.manager()
			.get(town.path(query))
			.is(200)
			.json()
			.get("duties")
			.valueStream()
			.map((line) -> line.at("/duty/kind").asString())
			.toList();
	}

	private static List<String> dueDays(Town town, String query) {
		return town.manager()
			.get(town.path(query))
			.is(200)
			.json()
			.get("duties")
			.valueStream()
			.map(WorklistTest::dueDay)
			.toList();
	}

	private static String dueDay(JsonNode line) {
		JsonNode day = line.at("/duty/dueOn");
		return day.isMissingNode() ? "without" : day.asString();
	}

}
