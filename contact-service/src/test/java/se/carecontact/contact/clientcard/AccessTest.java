package se.carecontact.contact.clientcard;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import se.carecontact.contact.support.Json;
import se.carecontact.contact.support.Person;
import se.carecontact.contact.support.PersonalDataGuard;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestNumbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rule 23: what a person may see follows role and unit, and every look is logged. */
class AccessTest extends ServiceTest {

	@Test
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
				"TRUNCATE access_log")) {
			assertThatThrownBy(() -> this.jdbc.sql(change).update()).isInstanceOf(DataAccessException.class)
				.hasMessageContaining("append-only");
		}
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

	private List<String> purposes(Brukare client) {
		return this.jdbc.sql("SELECT purpose FROM access_log WHERE client_id = :id ORDER BY id")
			.param("id", client.clientId())
			.query(String.class)
			.list();
	}

}
