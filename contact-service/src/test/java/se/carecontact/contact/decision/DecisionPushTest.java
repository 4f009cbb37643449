package se.carecontact.contact.decision;

import java.util.Map;

import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.Answer;
import se.carecontact.contact.support.Json;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestNumbers;
import se.carecontact.events.client.ClientIdentity;
import se.carecontact.events.contact.HomeCareChanged;
import se.carecontact.events.contact.HomeCareEnded;
import se.carecontact.events.contact.HomeCareGranted;
import se.carecontact.events.shared.IdentityKind;
import se.carecontact.events.shared.PlanStartingPoint;
import se.carecontact.events.shared.PlanTerms;
import se.carecontact.events.shared.ProtectedIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionPushTest extends ServiceTest {

	@Test
	void a_pushed_decision_tells_who_the_client_is_and_that_home_care_is_granted() {
		String number = TestNumbers.next();
		Brukare client = newClient(decision(number));
		EVENTS.awaitNames(client.clientId(), "ClientIdentity", "HomeCareGranted");
		ClientIdentity identity = EVENTS.awaitLast(client.clientId(), ClientIdentity.class);
		assertThat(identity.getIdentityNumber()).isEqualTo(number);
		assertThat(identity.getIdentityKind()).isEqualTo(IdentityKind.PERSONAL_NUMBER);
		assertThat(identity.getProtectedIdentity()).isEqualTo(ProtectedIdentity.NONE);
		HomeCareGranted granted = EVENTS.awaitLast(client.clientId(), HomeCareGranted.class);
		assertThat(granted.getDecisionId()).isEqualTo(client.decisionId());
		assertThat(granted.getRevision()).isEqualTo(1);
		assertThat(granted.getServices()).extracting("name").containsExactly("Inköp", "Personlig omvårdnad");
		assertThat(granted.toString()).doesNotContain(number, "Lindgren");
	}

	@Test
	void a_granted_decision_tells_what_its_municipalitys_policy_says_of_plans() {
		Brukare client = newClient();
		PlanTerms terms = EVENTS.awaitLast(client.clientId(), HomeCareGranted.class).getPlanTerms();
		assertThat(terms.getPreset()).isEqualTo("blekinge");
		assertThat(terms.getDueDays()).isEqualTo(14);
		assertThat(terms.getDueFrom()).isEqualTo(PlanStartingPoint.DECISION);
		assertThat(terms.getFollowUpMonths()).isEqualTo(6);
		assertThat(terms.getControlMonths()).isEmpty();
		assertThat(terms.getDueSoonDays()).isEqualTo(3);
	}

	@Test
	void every_event_carries_the_headers_a_consumer_needs() {
		Brukare client = newClient();
		EVENTS.awaitNames(client.clientId(), "ClientIdentity", "HomeCareGranted");
		Map<String, String> headers = EVENTS.of(client.clientId()).get(1).headers();
		assertThat(headers).containsKeys("event-id", "seq", "occurred-at", "causation-id")
			.containsEntry("municipality-id", "1080")
			.containsEntry("type", "se.carecontact.events.contact.HomeCareGranted");
	}

	@Test
	void the_same_push_twice_has_one_effect() {
		String body = decision(TestNumbers.next());
		Brukare client = newClient(body);
		Map<String, String> before = database();
		Answer again = caseSystem().put("/1080/decisions/" + client.decisionId(), body).is(200);
		assertThat(again.json().get("revision").asInt()).isEqualTo(1);
		assertThat(database()).usingRecursiveComparison()
			.ignoringFields("access_log", "event_outbox")
			.isEqualTo(before);
		caseSystem()
			.post("/1080/decisions/" + client.decisionId() + "/end",
					"{\"endedOn\": \"2026-11-20\", \"reason\": \"Flyttat\"}")
			.is(200);
		EVENTS.awaitNames(client.clientId(), "ClientIdentity", "HomeCareGranted", "HomeCareEnded");
	}

	@Test
	void a_changed_decision_is_told_whole_with_a_higher_revision() {
		String body = decision(TestNumbers.next());
		Brukare client = newClient(body);
		caseSystem().put("/1080/decisions/" + client.decisionId(), body.replace("420", "500")).is(200);
		HomeCareChanged changed = EVENTS.awaitLast(client.clientId(), HomeCareChanged.class);
		assertThat(changed.getRevision()).isEqualTo(2);
		assertThat(changed.getServices()).hasSize(2);
		EVENTS.awaitNames(client.clientId(), "ClientIdentity", "HomeCareGranted", "HomeCareChanged");
	}

	@Test
	void a_changed_name_or_protection_is_told_without_changing_the_decision() {
		String body = decision(TestNumbers.next());
		Brukare client = newClient(body);
		caseSystem()
			.put("/1080/decisions/" + client.decisionId(), body.replace("\"NONE\"", "\"CONFIDENTIALITY_MARKING\""))
			.is(200);
		EVENTS.awaitNames(client.clientId(), "ClientIdentity", "HomeCareGranted", "ClientIdentity");
		assertThat(EVENTS.awaitLast(client.clientId(), ClientIdentity.class).getProtectedIdentity())
			.isEqualTo(ProtectedIdentity.CONFIDENTIALITY_MARKING);
	}

	@Test
	void a_second_decision_is_the_same_client_and_the_case_goes_on_until_the_last_has_ended() {
		String number = TestNumbers.next();
		Brukare client = newClient(decision(number));
		String second = newDecisionId();
		assertThat(caseSystem().put("/1080/decisions/" + second, decision(number)).is(201).id("clientId"))
			.isEqualTo(client.clientId());
		caseSystem().post("/1080/decisions/" + second + "/end", "{\"endedOn\": \"2026-11-20\", \"reason\": \"Klart\"}")
			.is(200);
		assertThat(EVENTS.awaitLast(client.clientId(), HomeCareEnded.class).getLastOfClient()).isFalse();
		assertThat(unitManager().get(client.path("")).json().get("homeCareOpen").asBoolean()).isTrue();
	}

	@Test
	void a_decision_is_read_without_the_identity_number() {
		String number = TestNumbers.next();
		Brukare client = newClient(decision(number));
		Answer read = unitManager().get("/1080/decisions/" + client.decisionId()).is(200);
		assertThat(read.json().get("status").asString()).isEqualTo("OPEN");
		assertThat(read.text()).doesNotContain(number);
		assertThat(unitManager().get(client.path("")).text()).doesNotContain(number);
	}

	@Test
	void a_decision_of_one_client_cant_become_anothers() {
		Brukare client = newClient();
		caseSystem().put("/1080/decisions/" + client.decisionId(), decision(TestNumbers.next()))
			.refusedWith(409, "", "decision-is-for-one-client");
	}

	@Test
	void a_coordination_number_with_an_unknown_birthday_is_a_client_too() {
		Brukare client = newClient(Json.decision("193612729800", UNIT));
		assertThat(EVENTS.awaitLast(client.clientId(), ClientIdentity.class).getIdentityKind())
			.isEqualTo(IdentityKind.COORDINATION_NUMBER);
	}

}
