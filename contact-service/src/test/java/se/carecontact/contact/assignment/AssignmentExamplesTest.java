package se.carecontact.contact.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import se.carecontact.contact.support.Answer;
import se.carecontact.contact.support.Json;
import se.carecontact.contact.support.MovableClock;
import se.carecontact.contact.support.PublishedEvents;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.events.contact.ContactChangeWished;
import se.carecontact.events.contact.ContactCovered;
import se.carecontact.events.contact.ContactDetailsChanged;
import se.carecontact.events.contact.ContactReplaced;
import se.carecontact.events.contact.ContactReturned;
import se.carecontact.events.contact.DocumentationMistaken;
import se.carecontact.events.contact.GroupMustCover;
import se.carecontact.events.shared.ContactKind;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One example or more for each rule of assignment. */
@Tag("rule")
class AssignmentExamplesTest extends ServiceTest {

	@Autowired
	private AnnounceContactDays announceContactDays;

	@AfterEach
	void back_to_today() {
		MovableClock.reset();
	}

	@ParameterizedTest(name = "Rule 1: \"{0}\" is no individual reason")
	@ValueSource(strings = { "Endast trygghetslarm", "Bara personlig omvårdnad och inköp", "Brukaren är 92 år gammal",
			"inkop", "Beviljad hjälp med städning 30 minuter per vecka", "..." })
	@DisplayName("Rule 1: neither the kind of service nor age makes a contact obviously unnecessary")
	void neither_service_nor_age_decides(String reason) {
		Brukare client = newClient();
		unitManager().post(client.path("/assessment"), unnecessary(reason, "Bor med maka, god orientering"))
			.refusedWith(422, "reason", "never-by-service-type-or-age-alone");
		unitManager().post(client.path("/assessment"), unnecessary("Klarar allt annat själv", reason))
			.refusedWith(422, "individualCircumstances", "never-by-service-type-or-age-alone");
	}

	@Test
	@DisplayName("Rule 1: an individual assessment of obviously unnecessary has author, date and reason, and gives a kontaktman")
	void an_individual_assessment_gives_a_kontaktman() {
		Brukare client = newClient();
		unitManager()
			.post(client.path("/assessment"),
					unnecessary("Behöver bara hjälp med tunga inköp",
							"Klarar övrigt själv, vill inte ha någon kontakt"))
			.is(200);
		assertThat(appoint(client, "main", newAide()).is(200).json().at("/main/kind").asString())
			.isEqualTo("CONTACT_PERSON");
		JsonNode entry = documentation(client).get(0);
		assertThat(entry.get("kind").asString()).isEqualTo("ASSESSED");
		assertThat(entry.get("happenedOn").asString()).isEqualTo(today().toString());
		assertThat(entry.at("/author/name").asString()).isEqualTo("Maria Holm");
		assertThat(entry.get("reason").asString()).contains("tunga inköp", "vill inte ha");
	}

	@Test
	@DisplayName("Rule 2: a client who declined may accept later, and the contacts become fast omsorgskontakt")
	void declined_then_accepted() {
		Brukare client = newClientWhoDeclined();
		appoint(client, "main", newAssistantNurse()).is(200);
		appoint(client, "deputy", newAide()).is(200);
		answer(client, "ACCEPTED").is(200);
		JsonNode card = card(client);
		assertThat(card.at("/contacts/main/kind").asString()).isEqualTo("PERMANENT_CARE_CONTACT");
		assertThat(card.at("/contacts/deputy/roleName").asString()).isEqualTo("vice fast omsorgskontakt");
		assertThat(warnings(client)).isEmpty();
		ContactDetailsChanged changed = EVENTS.awaitLast(client.clientId(), ContactDetailsChanged.class);
		assertThat(changed.getContactsNow().getMain().getKind()).isEqualTo(ContactKind.PERMANENT_CARE_CONTACT);
		assertThat(changed.getContactsNow().getDeputy().getKind()).isEqualTo(ContactKind.PERMANENT_CARE_CONTACT);
	}

	@Test
	@DisplayName("Rule 2: a client who accepted may decline later, and keeps the same persons as kontaktman")
	void accepted_then_declined() {
		Brukare client = newClientWhoAccepted();
		String main = newAssistantNurse();
		appoint(client, "main", main).is(200);
		answer(client, "DECLINED").is(200);
		assertThat(card(client).at("/contacts/main/kind").asString()).isEqualTo("CONTACT_PERSON");
		assertThat(card(client).at("/contacts/main/staffId").asString()).isEqualTo(main);
		answer(client, "DECLINED").refusedWith(409, "", "answer-is-another");
	}

	@Test
	@DisplayName("Rule 2: who accepts while the kontaktman lacks the title keeps the kontaktman until one with it is appointed")
	void accepted_without_a_titled_contact() {
		Brukare client = newClientWhoDeclined();
		appoint(client, "main", newAide()).is(200);
		appoint(client, "deputy", newAide()).is(200);
		answer(client, "ACCEPTED").is(200);
		assertThat(card(client).at("/contacts/main/kind").asString()).isEqualTo("CONTACT_PERSON");
		assertThat(warnings(client)).containsExactly("MAIN_LACKS_TITLE");
		assertThat(unitManager().get("/1080/warnings?unitId=" + UNIT + "&limit=500").is(200).text())
			.contains(client.clientId().toString());
		appoint(client, "main", newAssistantNurse()).is(200);
		assertThat(card(client).at("/contacts/main/kind").asString()).isEqualTo("PERMANENT_CARE_CONTACT");
		assertThat(card(client).at("/contacts/deputy/kind").asString()).isEqualTo("PERMANENT_CARE_CONTACT");
		assertThat(warnings(client)).isEmpty();
	}

	@Test
	@DisplayName("Rule 2: a new offer leaves the former answer standing until it is answered")
	void a_new_offer_after_a_decline() {
		Brukare client = newClientWhoDeclined();
		unitManager().post(client.path("/offer"), "{\"offeredOn\": \"%s\"}".formatted(today())).is(200);
		assertThat(appoint(client, "main", newAide()).is(200).json().at("/main/kind").asString())
			.isEqualTo("CONTACT_PERSON");
		answer(client, "ACCEPTED").is(200);
		assertThat(card(client).at("/answered/answer").asString()).isEqualTo("ACCEPTED");
	}

	@Test
	@DisplayName("Rule 2: what is documented is locked; a mistaken answer is marked, and what stood before counts again")
	void a_mistaken_answer() {
		Brukare client = newClientWhoDeclined();
		appoint(client, "main", newAssistantNurse()).is(200);
		answer(client, "ACCEPTED").is(200);
		String entry = lastEntry(client, "ANSWERED");
		contact().post(client.path("/documentation/" + entry + "/mistaken"), "{\"reason\": \"Fel brukare\"}")
			.refusedWith(403, "", "own-entry");
		Answer marked = unitManager()
			.post(client.path("/documentation/" + entry + "/mistaken"), "{\"reason\": \"Fel brukare\"}")
			.is(200);
		assertThat(marked.json().at("/mistaken/markedBy/name").asString()).isEqualTo("Maria Holm");
		assertThat(marked.json().get("outcome").asString()).isEqualTo("ACCEPTED");
		assertThat(card(client).at("/answered/answer").asString()).isEqualTo("DECLINED");
		assertThat(card(client).at("/contacts/main/kind").asString()).isEqualTo("CONTACT_PERSON");
		assertThat(EVENTS.awaitLast(client.clientId(), DocumentationMistaken.class).getEntryKind())
			.isEqualTo("ANSWERED");
		unitManager().post(client.path("/documentation/" + entry + "/mistaken"), "{\"reason\": \"Igen\"}")
			.refusedWith(409, "", "marked-once");
		UUID id = UUID.fromString(entry);
		for (String change : List.of("UPDATE documentation_entry SET reason = 'x' WHERE entry_id = ?",
				"DELETE FROM documentation_entry WHERE entry_id = ?",
				"UPDATE documentation_mistake SET reason = 'x' WHERE entry_id = ?",
				"DELETE FROM documentation_mistake WHERE entry_id = ?")) {
			assertThatThrownBy(() -> this.jdbc.sql(change).param(id).update()).isInstanceOf(DataAccessException.class);
		}
	}

	@Test
	@DisplayName("Rule 3: one MAIN and one DEPUTY, two different persons")
	void two_people() {
		Brukare client = newClientWhoAccepted();
		String nurse = newAssistantNurse();
		appoint(client, "main", nurse).is(200);
		appoint(client, "deputy", nurse).refusedWith(422, "staffId", "main-and-deputy-are-two-people");
	}

	@Test
	@DisplayName("Rule 4: only an undersköterska with proof is fast omsorgskontakt; a kontaktman need not be")
	void the_title() {
		Brukare accepted = newClientWhoAccepted();
		appoint(accepted, "main", newAide()).refusedWith(422, "staffId", "main-contact-is-assistant-nurse");
		appoint(newClientWhoDeclined(), "main", newAide()).is(200);
	}

	@Test
	@DisplayName("Rule 4: a proof that runs out during the assignment is warned of before and when it does")
	void the_proof_runs_out() {
		Brukare client = newClientWhoAccepted();
		LocalDate last = today().plusDays(100);
		String nurse = newStaff("undersköterska",
				"{\"kind\": \"SOCIALSTYRELSEN_CERTIFICATE\", \"validUntil\": \"%s\"}".formatted(last));
		appoint(client, "main", nurse).is(200);
		assertThat(warnings(client)).isEmpty();
		passDays(10);
		assertThat(warnings(client)).containsExactly("TITLE_PROOF_ENDS");
		passDays(91);
		assertThat(warnings(client)).containsExactly("TITLE_NOT_SHOWN");
		assertThat(card(client).at("/contacts/main/staffId").asString()).isEqualTo(nurse);
		unitManager()
			.put("/1080/staff/" + nurse,
					Json.staff("Person " + nurse, "undersköterska", "{\"kind\": \"SOCIALSTYRELSEN_CERTIFICATE\"}",
							UNIT))
			.is(200);
		assertThat(warnings(client)).isEmpty();
	}

	@Test
	@DisplayName("Rule 4: who is registered with a proof becomes fast omsorgskontakt for those who have accepted")
	void a_proof_is_registered() {
		Brukare client = newClientWhoDeclined();
		String main = newAide();
		appoint(client, "main", main).is(200);
		answer(client, "ACCEPTED").is(200);
		unitManager()
			.put("/1080/staff/" + main,
					Json.staff("Person " + main, "undersköterska", "{\"kind\": \"SOCIALSTYRELSEN_CERTIFICATE\"}", UNIT))
			.is(200);
		assertThat(card(client).at("/contacts/main/kind").asString()).isEqualTo("PERMANENT_CARE_CONTACT");
		assertThat(warnings(client)).isEmpty();
	}

	@Test
	@DisplayName("Rule 5: a delegated task the client needs and the contact lacks is warned of, not refused")
	void a_task_is_not_delegated() {
		Brukare client = newClientWhoAccepted();
		unitManager().put(client.path("/delegated-tasks"), "{\"codes\": [\"insulin\", \"ogondroppar\"]}").is(200);
		Answer answer = appoint(client, "main", newAssistantNurse()).is(200);
		assertThat(answer.json().get("warnings").valueStream()).extracting((each) -> each.get("task").asString())
			.containsExactly("insulin", "ogondroppar");
		unitManager().put(client.path("/delegated-tasks"), "{\"codes\": []}").is(200);
		assertThat(card(client).get("delegatedTasks")).isEmpty();
	}

	@Test
	@DisplayName("Rule 6: the client's wish to change contact is open until another is appointed")
	void a_wish_is_met() {
		Brukare client = newClientWhoAccepted();
		String first = newAssistantNurse();
		String second = newAssistantNurse();
		appoint(client, "main", first).is(200);
		String wish = contact()
			.post(client.path("/wishes-to-change"),
					"""
							{"role": "MAIN", "wishedOn": "%s", "reason": "Vill ha någon som talar finska", "wishedStaffId": "%s"}"""
						.formatted(today(), second))
			.is(201)
			.id("wishId")
			.toString();
		assertThat(EVENTS.awaitLast(client.clientId(), ContactChangeWished.class).getWishedStaff().getStaffId())
			.isEqualTo(second);
		contact()
			.post(client.path("/wishes-to-change"), "{\"role\": \"MAIN\", \"wishedOn\": \"%s\"}".formatted(today()))
			.refusedWith(409, "", "one-open-wish");
		appoint(client, "deputy", newAide()).is(200);
		assertThat(card(client).at("/wishesToChange/0/state").asString()).isEqualTo("OPEN");
		appoint(client, "main", second).is(200);
		assertThat(card(client).at("/wishesToChange/0/state").asString()).isEqualTo("FULFILLED");
		assertThat(EVENTS.awaitLast(client.clientId(), ContactReplaced.class).getFulfilledWishId()).hasToString(wish);
	}

	@Test
	@DisplayName("Rule 6: the client may withdraw the wish, and is told of the right at the first meeting")
	void a_wish_is_withdrawn() {
		Brukare client = newClientWhoAccepted();
		contact()
			.post(client.path("/wishes-to-change"), "{\"role\": \"MAIN\", \"wishedOn\": \"%s\"}".formatted(today()))
			.refusedWith(409, "", "contact-to-change");
		appoint(client, "main", newAssistantNurse()).is(200);
		contact().post(client.path("/documentation/told-of-right-to-change"), "{\"toldOn\": \"%s\"}".formatted(today()))
			.is(201);
		String wish = contact()
			.post(client.path("/wishes-to-change"), "{\"role\": \"MAIN\", \"wishedOn\": \"%s\"}".formatted(today()))
			.is(201)
			.id("wishId")
			.toString();
		String withdrawal = "{\"withdrawnOn\": \"%s\"}".formatted(today());
		contact().post(client.path("/wishes-to-change/" + wish + "/withdraw"), withdrawal).is(200);
		contact().post(client.path("/wishes-to-change/" + wish + "/withdraw"), withdrawal)
			.refusedWith(409, "", "wish-is-open");
		assertThat(documentation(client).valueStream()).extracting((each) -> each.get("kind").asString())
			.containsExactly("OFFERED", "ANSWERED", "APPOINTED", "TOLD_OF_RIGHT_TO_CHANGE", "CHANGE_WISHED",
					"CHANGE_WISH_WITHDRAWN");
	}

	@Test
	@DisplayName("Rule 7: a planned leave is covered by the deputy from its first day, told once though several replicas look")
	void a_planned_leave() {
		Team team = team();
		leave(team.main(), today().plusDays(3), today().plusDays(9));
		assertThat(names(team.client())).doesNotContain("ContactCovered");
		passDays(2);
		MovableClock.passDays(1);
		LocalDate first = today();
		List<CompletableFuture<Integer>> replicas = List.of(pass(first), pass(first), pass(first));
		assertThat(replicas.stream().map(CompletableFuture::join).mapToInt(Integer::intValue).sum()).isPositive();
		ContactCovered covered = EVENTS.awaitLast(team.client().clientId(), ContactCovered.class);
		assertThat(covered.getCoversFrom()).isEqualTo(first);
		assertThat(covered.getCoversUntil()).isEqualTo(first.plusDays(6));
		passDays(7);
		ContactReturned returned = EVENTS.awaitLast(team.client().clientId(), ContactReturned.class);
		assertThat(returned.getReturnedOn()).isEqualTo(first.plusDays(7));
		assertThat(names(team.client())).containsOnlyOnce("ContactCovered").containsOnlyOnce("ContactReturned");
	}

	@Test
	@DisplayName("Rule 7: a leave may be changed or cancelled")
	void a_leave_is_changed_and_cancelled() {
		Team team = team();
		String leave = leave(team.main(), today(), today().plusDays(2));
		EVENTS.awaitLast(team.client().clientId(), ContactCovered.class);
		planner()
			.put("/1080/staff/" + team.main() + "/leaves/" + leave,
					"{\"from\": \"%s\", \"until\": \"%s\"}".formatted(today(), today().plusDays(5)))
			.is(200);
		planner().post("/1080/staff/" + team.main() + "/leaves/" + leave + "/cancel", "{}").is(204);
		assertThat(EVENTS.awaitLast(team.client().clientId(), ContactReturned.class).getReturnedOn())
			.isEqualTo(today());
		assertThat(EVENTS.awaitLast(team.client().clientId(), ContactCovered.class).getCoversUntil())
			.isEqualTo(today().plusDays(5));
		planner().post("/1080/staff/" + team.main() + "/leaves/" + leave + "/cancel", "{}")
			.refusedWith(404, "leaveId", "exists");
		assertThat(planner().get("/1080/staff/" + team.main() + "/leaves").is(200).json()).isEmpty();
	}

	@Test
	@DisplayName("Rule 7: when both are away the work group covers and the unit manager is warned until one is back")
	void both_away() {
		Team team = team();
		leave(team.main(), today(), today().plusDays(5));
		assertThat(warnings(team.client())).isEmpty();
		leave(team.deputy(), today().plusDays(1), today().plusDays(3));
		passDays(1);
		assertThat(warnings(team.client())).containsExactly("GROUP_COVERS");
		assertThat(EVENTS.awaitLast(team.client().clientId(), GroupMustCover.class).getCoversUntil())
			.isEqualTo(today().plusDays(2));
		passDays(3);
		assertThat(warnings(team.client())).isEmpty();
		assertThat(EVENTS.awaitLast(team.client().clientId(), ContactCovered.class).getCoveringStaff().getStaffId())
			.isEqualTo(team.deputy());
	}

	@Test
	@DisplayName("Rule 7: a client without MAIN, or whose only contact is away, is warned of")
	void without_main() {
		Brukare client = newClientWhoAccepted();
		assertThat(warnings(client)).containsExactly("NO_MAIN");
		String nurse = newAssistantNurse();
		appoint(client, "main", nurse).is(200);
		assertThat(warnings(client)).isEmpty();
		leave(nurse, today(), today().plusDays(2));
		assertThat(warnings(client)).containsExactly("GROUP_COVERS");
		caseSystem()
			.post("/1080/decisions/" + client.decisionId() + "/end",
					"{\"endedOn\": \"%s\", \"reason\": \"Flyttat\"}".formatted(today()))
			.is(200);
		assertThat(warnings(client)).isEmpty();
	}

	@Test
	@DisplayName("Rule 7: a long absence calls for a new contact")
	void a_long_absence() {
		Team team = team();
		leave(team.main(), today(), null);
		leave(team.deputy(), today().plusDays(40), today().plusDays(70));
		assertThat(warnings(team.client())).isEmpty();
		passDays(29);
		assertThat(warnings(team.client())).isEmpty();
		passDays(1);
		assertThat(warnings(team.client())).containsExactly("LONG_ABSENCE_MAIN");
		passDays(10);
		assertThat(warnings(team.client())).containsExactlyInAnyOrder("LONG_ABSENCE_MAIN", "LONG_ABSENCE_DEPUTY",
				"GROUP_COVERS");
		appoint(team.client(), "main", newAssistantNurse()).is(200);
		assertThat(warnings(team.client())).containsExactly("LONG_ABSENCE_DEPUTY");
	}

	@Test
	@DisplayName("Rule 18: a contact's new phone reaches all who are told of the contact")
	void a_new_phone() {
		Team team = team();
		unitManager()
			.put("/1080/staff/" + team.deputy(),
					Json.staff("Person " + team.deputy(), "undersköterska",
							"{\"kind\": \"SOCIALSTYRELSEN_CERTIFICATE\"}", UNIT)
						.replace("0455-30 30 00", "0455-30 31 32"))
			.is(200);
		ContactDetailsChanged changed = EVENTS.awaitLast(team.client().clientId(), ContactDetailsChanged.class);
		assertThat(changed.getContactsNow().getDeputy().getStaff().getPhone()).isEqualTo("0455-30 31 32");
	}

	private CompletableFuture<Integer> pass(LocalDate day) {
		return CompletableFuture.supplyAsync(() -> {
			AnnounceContactDays.Announced announced = this.announceContactDays.announce(day);
			assertThat(announced.failures()).isEmpty();
			return announced.clients();
		});
	}

	private void passDays(int days) {
		MovableClock.passDays(days);
		pass(today()).join();
	}

	private static String unnecessary(String reason, String circumstances) {
		return """
				{"obviouslyUnnecessary": true, "reason": "%s", "individualCircumstances": "%s", "assessedOn": "%s"}"""
			.formatted(reason, circumstances, today());
	}

	private Answer answer(Brukare client, String answer) {
		return unitManager().post(client.path("/offer/answer"),
				"{\"answer\": \"%s\", \"answeredOn\": \"%s\"}".formatted(answer, today()));
	}

	private String newAide() {
		return newStaff("vårdbiträde", null);
	}

	private JsonNode card(Brukare client) {
		return unitManager().get(client.path("")).is(200).json();
	}

	private List<String> warnings(Brukare client) {
		return card(client).get("warnings").valueStream().map((each) -> each.get("kind").asString()).toList();
	}

	private JsonNode documentation(Brukare client) {
		return contact().get(client.path("/documentation")).is(200).json();
	}

	private String lastEntry(Brukare client, String kind) {
		return documentation(client).valueStream()
			.filter((each) -> each.get("kind").asString().equals(kind))
			.map((each) -> each.get("entryId").asString())
			.reduce((earlier, later) -> later)
			.orElseThrow();
	}

	private static List<String> names(Brukare client) {
		return EVENTS.of(client.clientId()).stream().map(PublishedEvents.Published::name).toList();
	}

	private Team team() {
		Brukare client = newClientWhoAccepted();
		String main = newAssistantNurse();
		String deputy = newAssistantNurse();
		appoint(client, "main", main).is(200);
		appoint(client, "deputy", deputy).is(200);
		return new Team(client, main, deputy);
	}

	private String leave(String staffId, LocalDate from, LocalDate until) {
		String last = (until != null) ? ", \"until\": \"" + until + "\"" : "";
		return planner().post("/1080/staff/" + staffId + "/leaves", "{\"from\": \"" + from + "\"" + last + "}")
			.is(201)
			.id("leaveId")
			.toString();
	}

	/** A client with both contacts. */
	private record Team(Brukare client, String main, String deputy) {
	}

}
