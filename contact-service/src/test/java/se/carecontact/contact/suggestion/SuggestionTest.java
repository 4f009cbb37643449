package se.carecontact.contact.suggestion;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.Answer;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestUnit;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("rule")
class SuggestionTest extends ServiceTest {

	@Test
	@DisplayName("Rule 5: whoever has the fewest clients is suggested first, and told why")
	void whoever_has_the_fewest_clients_is_suggested_first() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String busy = unit.nurse("A");
		String free = unit.nurse("A");
		unit.clientOf(busy, unit.nurse("B"));
		UUID client = unit.client();
		Answer answer = unit.suggest(client, "role=main&limit=10").is(200);
		assertThat(staff(answer)).startsWith(free).endsWith(busy);
		JsonNode first = answer.json().at("/suggestions/0");
		assertThat(texts(first)).contains("Undersköterska med bevis från Socialstyrelsen.",
				"Har 0 brukare i rollen; riktvärdet är 4–8.", "Arbetar i brukarens enhet.");
		assertThat(first.at("/facts/clients/asMain").asInt()).isZero();
		assertThat(answer.etag()).isEqualTo(unit.manager().get(unit.path("/clients/" + client)).etag());
	}

	@Test
	@DisplayName("Rule 5: the unit's spread is shown as it is and as it would become")
	void the_spread_is_shown_before_and_after() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String busy = unit.nurse("A");
		String free = unit.nurse("B");
		unit.clientOf(busy, free);
		Answer answer = unit.suggest(unit.client(), "role=main").is(200);
		JsonNode before = answer.json().get("spreadBefore");
		assertThat(before.get("members").asInt()).isEqualTo(2);
		assertThat(before.get("min").asInt()).isZero();
		assertThat(before.get("max").asInt()).isEqualTo(1);
		assertThat(before.get("standardDeviation").asDouble()).isEqualTo(0.5);
		JsonNode after = answer.json().at("/suggestions/0/spreadAfter");
		assertThat(after.get("min").asInt()).isEqualTo(1);
		assertThat(after.get("standardDeviation").asDouble()).isZero();
	}

	@Test
	@DisplayName("Rule 5: MAIN of a fast omsorgskontakt is an undersköterska, else excluded and told so")
	void without_the_title_no_one_is_suggested_as_main() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String aide = unit.staff("vårdbiträde", "");
		String nurse = unit.nurse("A");
		UUID client = unit.client();
		Answer answer = unit.suggest(client, "role=main&includeExcluded=true").is(200);
		assertThat(staff(answer)).containsExactly(nurse);
		assertThat(excludedBy(answer, aide)).isEqualTo("main-contact-is-assistant-nurse");
		assertThat(staff(unit.suggest(client, "role=deputy").is(200))).contains(aide);
		UUID declined = unit.client("DECLINED", "NONE");
		assertThat(staff(unit.suggest(declined, "role=main").is(200))).contains(aide);
	}

	@Test
	@DisplayName("Rule 5: MAIN and DEPUTY are preferably of opposite weekend teams")
	void opposite_weekend_teams_are_preferred() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String main = unit.nurse("A");
		String same = unit.nurse("A");
		String opposite = unit.nurse("B");
		UUID client = unit.client();
		unit.appoint(client, "main", main);
		Answer answer = unit.suggest(client, "role=deputy&includeExcluded=true").is(200);
		assertThat(staff(answer)).containsExactly(opposite, same);
		assertThat(texts(answer.json().at("/suggestions/0")))
			.contains("Motsatt helglag (B) mot den andra kontakten (A).");
		assertThat(excludedBy(answer, main)).isEqualTo("main-and-deputy-are-two-people");
	}

	@Test
	@DisplayName("Rule 5: the client's own wish comes first, and a wish that can't be met says why")
	void the_clients_own_wish_comes_first() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String wished = unit.nurse("A");
		unit.clientOf(wished, unit.nurse("B"));
		String aide = unit.staff("vårdbiträde", "");
		UUID client = unit.client();
		Answer answer = unit.suggest(client, "role=main&wish=" + wished).is(200);
		assertThat(staff(answer)).startsWith(wished);
		assertThat(texts(answer.json().at("/suggestions/0"))).startsWith("Brukarens eget önskemål.");
		Answer refused = unit.suggest(client, "role=main&wish=" + aide).is(200);
		assertThat(excludedBy(refused, aide)).isEqualTo("main-contact-is-assistant-nurse");
		unit.suggest(client, "role=main&wish=ingen-alls").refusedWith(422, "wish", "contact-is-on-the-staff");
	}

	@Test
	@DisplayName("Rule 5: whom the client wished for when asking to change contact comes first")
	void whom_an_open_wish_to_change_names_comes_first() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		UUID client = unit.clientOf(unit.nurse("A"), unit.nurse("B"));
		unit.nurse("A");
		String wished = unit.nurse("B");
		unit.manager()
			.post(unit.path("/clients/" + client + "/wishes-to-change"),
					"{\"role\": \"MAIN\", \"wishedOn\": \"%s\", \"wishedStaffId\": \"%s\"}".formatted(today(), wished))
			.is(201);
		assertThat(staff(unit.suggest(client, "role=main").is(200))).startsWith(wished);
	}

	@Test
	@DisplayName("Rule 5: who has the delegations that the client needs is preferred")
	void who_has_the_needed_delegations_is_preferred() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String without = unit.nurse("A");
		String delegated = unit.staff("undersköterska", """
				"titleProof": {"kind": "SOCIALSTYRELSEN_CERTIFICATE"},
				"delegatedTasks": [{"code": "insulin"}, {"code": "ogondroppar", "validUntil": "2020-01-01"}]""");
		UUID client = unit.client();
		unit.manager()
			.put(unit.path("/clients/" + client + "/delegated-tasks"), "{\"codes\": [\"insulin\", \"ogondroppar\"]}")
			.is(200);
		Answer answer = unit.suggest(client, "role=main").is(200);
		assertThat(staff(answer)).containsExactly(delegated, without);
		assertThat(texts(answer.json().at("/suggestions/0"))).contains("Saknar delegering för: ogondroppar.");
		assertThat(answer.json().at("/suggestions/0/facts/delegatedTasks").toString()).isEqualTo("[\"insulin\"]");
	}

	@Test
	@DisplayName("Rule 5: no one on a long leave, or not employed on the day, is suggested")
	void who_is_away_for_long_is_not_suggested() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String away = unit.nurse("A");
		String brieflyAway = unit.nurse("A");
		String left = unit.nurse("A");
		String atWork = unit.nurse("A");
		unit.leave(away, null);
		unit.leave(brieflyAway, today().plusDays(6));
		unit.keep(left, "undersköterska", "", today().minusDays(1)).is(200);
		Answer answer = unit.suggest(unit.client(), "role=main&includeExcluded=true").is(200);
		assertThat(staff(answer)).containsExactly(atWork, brieflyAway);
		assertThat(texts(answer.json().at("/suggestions/1")))
			.contains("Är ledig %s–%s.".formatted(today(), today().plusDays(6)));
		assertThat(excludedBy(answer, away)).isEqualTo("contact-is-at-work");
		assertThat(answer.text()).doesNotContain(left);
	}

	@Test
	void reasons_are_told_in_english_where_asked_for_and_in_swedish_otherwise() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		unit.nurse("A");
		UUID client = unit.client();
		assertThat(texts(
				unit.suggest(client, "role=main", "Accept-Language", "en-GB, sv;q=0.5").json().at("/suggestions/0")))
			.contains("Works in the client's unit.");
		assertThat(texts(unit.suggest(client, "role=main", "Accept-Language", ";;;").json().at("/suggestions/0")))
			.contains("Arbetar i brukarens enhet.");
	}

	@Test
	void the_same_facts_give_the_same_order_and_equals_stand_in_the_order_of_their_ids() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		List<String> nurses = List.of(unit.nurse("A"), unit.nurse("A"), unit.nurse("A"));
		UUID client = unit.client();
		Answer first = unit.suggest(client, "role=main").is(200);
		assertThat(staff(first)).isEqualTo(nurses.stream().sorted().toList());
		assertThat(unit.suggest(client, "role=main").is(200).text()).isEqualTo(first.text());
	}

	@Test
	void who_may_not_appoint_or_does_not_see_the_client_gets_no_suggestions() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		UUID client = unit.client();
		String path = unit.path("/clients/" + client + "/contact-suggestions?role=main");
		unit.person("contact").get(path).refusedWith(403, "", "role-may");
		TestUnit.inMalmo(this::person).manager().get(path).refusedWith(404, "clientId", "exists");
		TestUnit karlskrona = new TestUnit(KARLSKRONA, this::person);
		karlskrona.planner()
			.get(karlskrona.path("/clients/" + karlskrona.client() + "/contact-suggestions?role=main"))
			.refusedWith(403, "", "appointed-by-policy");
		stranger().get(path).isProblem(401);
	}

	@Test
	void a_malformed_question_is_refused_by_field() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		UUID client = unit.client();
		unit.suggest(client, "").isProblem(400);
		unit.suggest(client, "role=chef").refusedWith(400, "role", "one-of");
		unit.suggest(client, "role=main&limit=0").refusedWith(400, "limit", "range");
		unit.suggest(client, "role=main&limit=x").refusedWith(400, "limit", "format");
		unit.suggest(client, "role=main&day=igar").refusedWith(400, "day", "format");
		unit.suggest(client, "role=main&wish=19361212-2386").refusedWith(400, "wish", "no-identity-number");
	}

	@Test
	void a_look_at_suggestions_is_a_look_at_the_client() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		UUID client = unit.client();
		unit.suggest(client, "role=main").is(200);
		assertThat(this.jdbc.sql("SELECT count(*) FROM access_log WHERE client_id = ? AND purpose = 'suggest contact'")
			.param(client)
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	private static List<String> staff(Answer answer) {
		return answer.json().get("suggestions").valueStream().map((each) -> each.get("staffId").asString()).toList();
	}

	private static List<String> texts(JsonNode suggestion) {
		return suggestion.get("reasons").valueStream().map((each) -> each.get("text").asString()).toList();
	}

	private static String excludedBy(Answer answer, String staffId) {
		return answer.json()
			.get("excluded")
			.valueStream()
			.filter((each) -> each.get("staffId").asString().equals(staffId))
			.map((each) -> each.get("rule").asString())
			.findFirst()
			.orElse("not excluded");
	}

}
