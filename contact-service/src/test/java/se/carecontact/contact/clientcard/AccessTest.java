package se.carecontact.contact.clientcard;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import se.carecontact.contact.support.Json;
import se.carecontact.contact.support.Person;
import se.carecontact.contact.support.PersonalDataGuard;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestNumbers;
import se.carecontact.contact.support.TestUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rule 23: what a person may see follows role and unit, and every look is logged. */
@Tag("rule")
class AccessTest extends ServiceTest {

	@Test
	@DisplayName("Rule 23: every look at a client's data is logged: who, whose and why")
	void every_look_and_every_command_is_logged_with_who_whose_and_why() {
		Brukare client = newClient();
		contact().get(client.path("")).is(200);
		contact().post(client.path("/time-needs"), "{\"kind\": \"OTHER\", \"minutes\": 30}").is(201);
		assertThat(purposes(client)).containsExactly("push decision", "read client", "report time need");
		Map<String, Object> look = this.jdbc
			.sql("SELECT * FROM access_log WHERE client_id = :id AND purpose = 'read client'")
			.param("id", client.clientId())
			.query()
			.singleRow();
		assertThat(look).containsEntry("caller", "anna-berg").containsEntry("caller_roles", "contact");
		assertThat(look.get("request_id")).isNotNull();
	}

	@Test
	void the_log_cant_be_changed_or_emptied() {
		newClient();
		for (String change : List.of("UPDATE access_log SET purpose = 'x'", "DELETE FROM access_log",
				"TRUNCATE access_log", "TRUNCATE " + partitionOfToday(), "DELETE FROM " + partitionOfToday())) {
			assertThatThrownBy(() -> this.jdbc.sql(change).update()).isInstanceOf(DataAccessException.class)
				.hasMessageContaining("append-only");
		}
	}

	@Test
	@DisplayName("Rule 23: a protected client's name is shown to the unit's manager and the client's own contacts only")
	void a_protected_client_is_named_to_their_own_contact_and_manager_only() {
		Brukare client = answeredOffer(newClient(Json.decision(TestNumbers.next(), UNIT, "CONFIDENTIALITY_MARKING")));
		String nurse = newAssistantNurse();
		appoint(client, "main", nurse).is(200);
		assertThat(nameFor(staffPerson("contact", nurse, "Own Contact"), client)).isEqualTo("Elsa Lindgren");
		assertThat(staffPerson("contact", nurse, "Own Contact").because(null).get(client.path("")).is(200).text())
			.contains("Lindgren");
		assertThat(nameFor(contact(), client)).isEqualTo("Skyddade personuppgifter");
	}

	@Test
	@DisplayName("Rule 23: in every list, review and preview a protected client is named to the same people as on the card")
	void a_protected_client_is_named_alike_everywhere() {
		TestUnit unit = new TestUnit(KARLSKRONA, this::person);
		UUID client = unit.client("ACCEPTED", "CONFIDENTIALITY_MARKING");
		String own = unit.nurse("A");
		String other = unit.nurse("B");
		unit.appoint(client, "main", own);
		unit.leave(own, null);
		for (String path : List.of("/clients", "/worklist", "/warnings", "/units/" + unit.unitId() + "/review")) {
			assertThat(asPlannerAnd(unit, own, path)).as(path).contains(client.toString(), "Elsa Lindgren");
			assertThat(asPlannerAnd(unit, other, path)).as(path)
				.contains(client.toString(), "Skyddade personuppgifter")
				.doesNotContain("Lindgren");
			assertThat(unit.manager().get(unit.path(path)).is(200).text()).as(path).contains("Elsa Lindgren");
		}
		assertThat(unit.manager()
			.post(unit.path("/staff/" + own + "/succession/preview"),
					"{\"lastDay\": \"%s\", \"choices\": []}".formatted(today().plusDays(30)))
			.is(200)
			.text()).contains("Elsa Lindgren");
	}

	@Test
	@DisplayName("Rule 23: a contact who opens another's client says why, and the reason stands in the log")
	void a_contact_who_opens_anothers_client_says_why() {
		Brukare client = newClient();
		contact().because(null).get(client.path("")).refusedWith(403, "", "reason-when-not-own-client");
		contact().because("70 % av passet").get(client.path("")).is(200);
		contact().because("Vikarie%20p%C3%A5%20%C3%96stra helgen").get(client.path("")).is(200);
		assertThat(
				this.jdbc.sql("SELECT reason FROM access_log WHERE client_id = :id AND reason IS NOT NULL ORDER BY id")
					.param("id", client.clientId())
					.query(String.class)
					.list())
			.containsExactly("70 % av passet", "Vikarie på Östra helgen");
		contact().because("x".repeat(201)).get(client.path("")).refusedWith(400, "X-Access-Reason", "max-length");
	}

	@Test
	@DisplayName("Rule 23: a client's absence is reported without a reason asked for")
	void an_absence_never_waits_for_a_reason() {
		Brukare client = newClient();
		contact().because(null)
			.post(client.path("/absences"), "{\"kind\": \"HOSPITAL\", \"awayFrom\": \"2026-11-20T08:00:00Z\"}")
			.is(201);
	}

	@Test
	void what_is_kept_of_protection_and_not_known_here_protects() {
		Brukare client = newClient();
		this.jdbc.sql("UPDATE client SET protected_identity = 'SOMETHING_NEW' WHERE client_id = :id")
			.param("id", client.clientId())
			.update();
		assertThat(nameFor(contact(), client)).isEqualTo("Skyddade personuppgifter");
		assertThat(contact().get(client.path("")).is(200).text()).doesNotContain("Lindgren");
	}

	@Test
	void a_protected_client_is_listed_without_a_name_except_to_the_units_manager() {
		Brukare client = newClient(Json.decision(TestNumbers.next(), UNIT, "PROTECTED_REGISTRATION"));
		assertThat(nameFor(contact(), client)).isEqualTo("Skyddade personuppgifter");
		assertThat(nameFor(planner(), client)).isEqualTo("Skyddade personuppgifter");
		assertThat(contact().get(client.path("")).text()).doesNotContain("Lindgren");
		assertThat(nameFor(unitManager(), client)).isEqualTo("Elsa Lindgren");
	}

	@Test
	void the_card_shows_all_there_is_to_know() {
		Brukare client = newClientWhoAccepted();
		String nurse = newAssistantNurse();
		appoint(client, "main", nurse).is(200);
		contact().post(client.path("/consents"), Json.consent("SIP", "GIVEN")).is(201);
		var card = contact().get(client.path("")).is(200).json();
		assertThat(card.get("name").asString()).isEqualTo("Elsa Lindgren");
		assertThat(card.at("/decisions/0/decisionId").asString()).isEqualTo(client.decisionId());
		assertThat(card.at("/offer/answer").asString()).isEqualTo("ACCEPTED");
		assertThat(card.at("/contacts/main/staffId").asString()).isEqualTo(nurse);
		assertThat(card.at("/consents/0/kind").asString()).isEqualTo("SIP");
		assertThat(card.get("primaryCareContacts").isEmpty()).isTrue();
	}

	@Test
	void a_request_id_goes_from_the_caller_to_the_answer() {
		String id = "3f0c7a52-1111-4222-8333-abcdefabcdef";
		assertThat(unitManager().send(unitManager().request("/1080/nothing").header("X-Request-Id", id).GET()).text())
			.contains("urn:uuid:" + id);
	}

	@Test
	void health_is_open_and_metrics_are_the_operators() {
		assertThat(stranger().get("/actuator/health").is(200).text()).contains("UP");
		stranger().get("/actuator/health/readiness").is(200);
		stranger().get("/actuator/prometheus").isProblem(401);
		unitManager().get("/actuator/prometheus").isProblem(403);
		Person operator = person("operator", Map.of("roles", List.of("operator")));
		assertThat(operator.get("/actuator/prometheus").is(200).text()).contains("http_server_requests");
	}

	@Test
	void the_guard_of_the_logs_sees_a_number_in_any_form() {
		String number = TestNumbers.next();
		assertThat(PersonalDataGuard.tellsWho("x " + number)).isTrue();
		assertThat(PersonalDataGuard.tellsWho(number.substring(2, 8) + "-" + number.substring(8))).isTrue();
		assertThat(PersonalDataGuard.tellsWho("Nothing here")).isFalse();
	}

	/** What a planner is shown who is also on the staff, and may be someone's contact. */
	private String asPlannerAnd(TestUnit unit, String staffId, String path) {
		return person(staffId,
				Map.of("roles", List.of("planner", "contact"), "municipality_id", KARLSKRONA, "unit_ids",
						List.of(unit.unitId()), "staff_id", staffId, "name", "Person " + staffId))
			.get(unit.path(path))
			.is(200)
			.text();
	}

	private Brukare answeredOffer(Brukare client) {
		unitManager().post(client.path("/offer"), "{\"offeredOn\": \"%s\"}".formatted(today())).is(200);
		unitManager()
			.post(client.path("/offer/answer"), "{\"answer\": \"ACCEPTED\", \"answeredOn\": \"%s\"}".formatted(today()))
			.is(200);
		return client;
	}

	private String nameFor(Person person, Brukare client) {
		return person.get("/1080/clients?unitId=" + UNIT)
			.is(200)
			.json()
			.valueStream()
			.filter((line) -> line.get("clientId").asString().equals(client.clientId().toString()))
			.findFirst()
			.orElseThrow()
			.get("name")
			.asString();
	}

	private static String partitionOfToday() {
		return "access_log_" + LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy_MM"));
	}

	private List<String> purposes(Brukare client) {
		return this.jdbc.sql("SELECT purpose FROM access_log WHERE client_id = :id ORDER BY id")
			.param("id", client.clientId())
			.query(String.class)
			.list();
	}

}
