package se.carecontact.contact.assignment;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.carecontact.contact.support.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What is wrong is told by field and rule, and changes nothing. */
class AssignmentBadInputTest extends ServiceTest {

	private Brukare client;

	@BeforeEach
	void a_client_with_a_contact() {
		this.client = newClientWhoAccepted();
		appoint(this.client, "main", newAssistantNurse()).is(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/wishes-to-change                       | {"wishedOn": "TODAY"}                                          | 400 | role            | required
					/wishes-to-change                       | {"role": "MAIN"}                                               | 400 | wishedOn        | required
					/wishes-to-change                       | {"role": "MAIN", "wishedOn": "2999-01-01"}                     | 400 | wishedOn        | possible-date
					/wishes-to-change                       | {"role": "MAIN", "wishedOn": "2199-01-01"}                     | 400 | wishedOn        | not-in-the-future
					/wishes-to-change                       | {"role": "MAIN", "wishedOn": "TODAY", "reason": " "}           | 400 | reason          | not-blank
					/wishes-to-change                       | {"role": "MAIN", "wishedOn": "TODAY", "wishedStaffId": "a b"}  | 400 | wishedStaffId   | reference
					/wishes-to-change                       | {"role": "MAIN", "wishedOn": "TODAY", "wishedStaffId": "okand"} | 422 | wishedStaffId   | contact-is-on-the-staff
					/wishes-to-change                       | {"role": "DEPUTY", "wishedOn": "TODAY"}                        | 409 | ''              | contact-to-change
					/documentation/told-of-right-to-change  | {}                                                             | 400 | toldOn          | required
					/assessment                             | {"obviouslyUnnecessary": true, "reason": " ", "individualCircumstances": "Bor med maka", "assessedOn": "TODAY"} | 400 | reason | not-blank
					/assessment                             | {"obviouslyUnnecessary": true, "reason": "Klarar sig själv", "assessedOn": "TODAY"} | 400 | individualCircumstances | individual-when-obviously-unnecessary
					/offer/answer                           | {"answer": "ACCEPTED", "answeredOn": "TODAY"}                  | 409 | ''              | answer-is-another
					/offer/answer                           | {"answer": "DECLINED", "answeredOn": "2026-01-01"}             | 422 | answeredOn      | not-before-offeredOn
					""")
	void what_is_wrong_is_refused_and_changes_nothing(String path, String body, int status, String field, String rule) {
		Map<String, String> before = database();
		unitManager().post(this.client.path(path), body.replace("TODAY", today().toString()))
			.refusedWith(status, field, rule);
		assertThat(database()).usingRecursiveComparison()
			.ignoringFields("event_outbox", "access_log")
			.isEqualTo(before);
	}

	@Test
	void a_role_or_a_word_that_does_not_exist() {
		unitManager().post(this.client.path("/wishes-to-change"), "{\"role\": \"CHEF\"}").isProblem(400);
		unitManager().put(this.client.path("/delegated-tasks"), "{\"codes\": [\"in sulin\"]}")
			.refusedWith(400, "codes", "reference");
		unitManager().put(this.client.path("/delegated-tasks"), "{\"codes\": [null]}")
			.refusedWith(400, "codes", "required");
		unitManager().put(this.client.path("/delegated-tasks"), "{}").refusedWith(400, "codes", "required");
		unitManager().get("/1080/warnings?limit=0").refusedWith(400, "limit", "range");
		unitManager().get("/1080/warnings?limit=x").isProblem(400);
	}

	@Test
	void what_is_not_there() {
		String nothing = "/" + UUID.randomUUID();
		unitManager().post(this.client.path("/documentation" + nothing + "/mistaken"), "{\"reason\": \"Fel\"}")
			.refusedWith(404, "entryId", "exists");
		unitManager()
			.post(this.client.path("/wishes-to-change" + nothing + "/withdraw"),
					"{\"withdrawnOn\": \"%s\"}".formatted(today()))
			.refusedWith(404, "wishId", "exists");
		unitManager().put("/1080/staff/okand/leaves" + nothing, "{\"from\": \"%s\"}".formatted(today()))
			.refusedWith(404, "staffId", "exists");
		unitManager().post("/1080/staff/" + newAssistantNurse() + "/leaves" + nothing + "/cancel", "{}")
			.refusedWith(404, "leaveId", "exists");
	}

	@Test
	void another_units_and_another_roles_callers() {
		assertThat(integration().get(this.client.path("/documentation")).status()).isEqualTo(403);
		assertThat(contact().put(this.client.path("/delegated-tasks"), "{\"codes\": []}").status()).isEqualTo(403);
		assertThat(contact().get("/1080/warnings").status()).isEqualTo(403);
		assertThat(stranger().get("/1080/warnings").status()).isEqualTo(401);
		assertThat(unitManager().get("/1080/warnings?unitId=annan-enhet").is(200).json()).isEmpty();
	}

}
