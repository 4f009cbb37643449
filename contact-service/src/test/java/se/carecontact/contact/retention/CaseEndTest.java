package se.carecontact.contact.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.carecontact.contact.support.Json;
import se.carecontact.contact.support.PublishedEvents;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestNumbers;
import se.carecontact.events.contact.ConsentWithdrawn;
import se.carecontact.events.contact.HomeCareEnded;
import se.carecontact.events.shared.ConsentKind;
import se.carecontact.events.shared.EndCause;
import se.carecontact.events.shared.WithdrawalCause;

import static org.assertj.core.api.Assertions.assertThat;

/** Rule 8: what happens to a client's data when the case ends. */
@Tag("rule")
class CaseEndTest extends ServiceTest {

	@Autowired
	private RunRetention runRetention;

	@Test
	@DisplayName("Rule 8: when a client dies, all home care, contacts and absences end at once, and no planner is asked for visits")
	void a_death_ends_all_home_care_at_once() {
		String number = TestNumbers.next();
		Brukare client = newClient(decision(number));
		String second = newDecisionId();
		caseSystem().put("/1080/decisions/" + second, decision(number)).is(201);
		unitManager().post(client.path("/offer"), "{\"offeredOn\": \"%s\"}".formatted(today())).is(200);
		unitManager()
			.post(client.path("/offer/answer"), "{\"answer\": \"ACCEPTED\", \"answeredOn\": \"%s\"}".formatted(today()))
			.is(200);
		appoint(client, "main", newAssistantNurse()).is(200);
		contact().post(client.path("/absences"), "{\"kind\": \"HOSPITAL\", \"awayFrom\": \"2026-11-20T08:00:00Z\"}")
			.is(201);
		contact().post(client.path("/consents"), Json.consent("SIP", "GIVEN")).is(201);
		var answer = caseSystem().post(client.path("/life-event"), lifeEvent("DIED", today())).is(200).json();
		assertThat(answer.get("endedDecisions")).hasSize(2);

		EVENTS.awaitLast(client.clientId(), se.carecontact.events.contact.ContactEnded.class);
		List<PublishedEvents.Published> after = EVENTS.of(client.clientId());
		assertThat(after).extracting(PublishedEvents.Published::name)
			.doesNotContain("ClientAbsenceEnded", "TimeNeedReported", "GroupMustCover")
			.contains("ContactEnded", "ConsentWithdrawn");
		assertThat(after).filteredOn((event) -> event.value() instanceof HomeCareEnded)
			.extracting((event) -> ((HomeCareEnded) event.value()).getEndCause())
			.containsExactly(EndCause.DIED, EndCause.DIED);
		var card = unitManager().get(client.path("")).is(200).json();
		assertThat(card.get("homeCareOpen").asBoolean()).isFalse();
		assertThat(card.at("/contacts/main").isMissingNode()).isTrue();
		assertThat(card.at("/absences/0/backAt").isMissingNode()).isFalse();
	}

	@Test
	void the_same_life_event_again_has_no_effect() {
		Brukare client = newClient();
		unitManager().post(client.path("/life-event"), lifeEvent("EMIGRATED", today())).is(200);
		Map<String, String> before = database();
		assertThat(unitManager().post(client.path("/life-event"), lifeEvent("EMIGRATED", today()))
			.is(200)
			.json()
			.get("endedDecisions")
			.isEmpty()).isTrue();
		before.keySet().removeIf((table) -> table.startsWith("access_log"));
		assertThat(database()).usingRecursiveComparison()
			.ignoringFieldsMatchingRegexes("access_log.*", "event_outbox")
			.isEqualTo(before);
	}

	@Test
	void a_life_event_that_can_never_be_is_refused_by_field() {
		Brukare client = newClient();
		caseSystem().post(client.path("/life-event"), lifeEvent("BORN", today())).isProblem(400);
		caseSystem().post(client.path("/life-event"), "{}").refusedWith(400, "kind", "required");
		caseSystem().post(client.path("/life-event"), "{}").refusedWith(400, "on", "required");
		caseSystem().post(client.path("/life-event"), lifeEvent("DIED", today().plusDays(1)))
			.refusedWith(400, "on", "not-in-the-future");
		contact().post(client.path("/life-event"), lifeEvent("DIED", today())).isProblem(403);
		assertThat(unitManager().get(client.path("")).json().get("homeCareOpen").asBoolean()).isTrue();
	}

	@Test
	@DisplayName("Rule 8: consents end with the case; those to the region a week later, so that the last care report arrives")
	void consents_end_with_the_case() {
		Brukare client = newClient();
		contact().post(client.path("/consents"), Json.consent("RELATIVES", "GIVEN")).is(201);
		contact().post(client.path("/consents"), Json.consent("CARE_REPORT", "GIVEN")).is(201);
		end(client, "MOVED");
		ConsentWithdrawn first = EVENTS.awaitLast(client.clientId(), ConsentWithdrawn.class);
		assertThat(first.getKind()).isEqualTo(ConsentKind.RELATIVES);
		assertThat(first.getCause()).isEqualTo(WithdrawalCause.CASE_ENDED);
		assertThat(inForce(client)).isTrue();
		this.runRetention.run(today().plusDays(6));
		assertThat(inForce(client)).isTrue();
		this.runRetention.run(today().plusDays(7));
		assertThat(inForce(client)).isFalse();
	}

	@Test
	void why_a_decision_ended_is_data_and_a_cause_unknown_here_is_refused() {
		Brukare client = newClient();
		caseSystem()
			.post("/1080/decisions/" + client.decisionId() + "/end",
					"{\"endedOn\": \"%s\", \"reason\": \"x\", \"endCause\": \"BORED\"}".formatted(today()))
			.isProblem(400);
		end(client, "MOVED");
		assertThat(EVENTS.awaitLast(client.clientId(), HomeCareEnded.class).getEndCause()).isEqualTo(EndCause.MOVED);
	}

	private boolean inForce(Brukare client) {
		return integration().get(client.path("/consents/CARE_REPORT/in-force"))
			.is(200)
			.json()
			.get("inForce")
			.asBoolean();
	}

	private void end(Brukare client, String cause) {
		caseSystem()
			.post("/1080/decisions/" + client.decisionId() + "/end",
					"{\"endedOn\": \"%s\", \"reason\": \"Flyttat\", \"endCause\": \"%s\"}".formatted(today(), cause))
			.is(200);
	}

	private static String lifeEvent(String kind, LocalDate on) {
		return "{\"kind\": \"%s\", \"on\": \"%s\"}".formatted(kind, on);
	}

}
