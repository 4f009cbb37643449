package se.carecontact.contact.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.Answer;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestUnit;
import se.carecontact.events.contact.ContactAppointed;
import se.carecontact.events.contact.ContactCovered;
import se.carecontact.events.contact.ContactEnded;
import se.carecontact.events.contact.ContactReplaced;
import se.carecontact.events.contact.GroupMustCover;
import se.carecontact.events.shared.ContactRole;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("rule")
class SuccessionTest extends ServiceTest {

	private static final LocalDate LAST_DAY = today().plusDays(30);

	@Test
	@DisplayName("Rule 7: when a contact leaves the employer, every client gets a successor from the day after")
	void every_client_of_a_leaver_gets_a_successor() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String leaver = unit.nurse("A");
		String deputy = unit.nurse("B");
		UUID asMain = unit.clientOf(leaver, deputy);
		UUID asDeputy = unit.clientOf(deputy, leaver);
		String successor = unit.nurse("A");
		Answer preview = preview(unit, leaver, "").is(200);
		assertThat(preview.json().get("unsettled").asInt()).isZero();
		assertThat(preview.json().get("clients").valueStream())
			.allSatisfy((line) -> assertThat(line.at("/successor/staffId").asString()).isEqualTo(successor))
			.hasSize(2);
		Answer done = carryOut(unit, leaver, preview, "").is(200);
		assertThat(done.json().get("successors").asInt()).isEqualTo(2);
		ContactReplaced replaced = EVENTS.awaitLast(asMain, ContactReplaced.class);
		assertThat(replaced.getPreviousStaff().getStaffId()).isEqualTo(leaver);
		assertThat(replaced.getStaff().getStaffId()).isEqualTo(successor);
		assertThat(replaced.getValidFrom()).isEqualTo(LAST_DAY.plusDays(1));
		assertThat(EVENTS.awaitLast(asDeputy, ContactReplaced.class).getRole()).isEqualTo(ContactRole.DEPUTY);
		assertThat(unit.manager().get(unit.path("/staff/" + leaver)).json().get("employedUntil").asString())
			.isEqualTo(LAST_DAY.toString());
	}

	@Test
	@DisplayName("Rule 7: an employment can't end past the person's clients, when a contact leaves the employer")
	void an_employment_cant_end_past_the_clients() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String leaver = unit.nurse("A");
		unit.clientOf(leaver, unit.nurse("B"));
		Map<String, String> before = database();
		Answer refused = unit.keep(leaver, "undersköterska", "", LAST_DAY)
			.refusedWith(422, "employedUntil", "contact-leaves-by-succession");
		assertThat(refused.text()).contains("contact for 1 clients", "/succession");
		assertThat(database()).usingRecursiveComparison().ignoringFields("event_outbox").isEqualTo(before);
		unit.keep(unit.nurse("A"), "undersköterska", "", LAST_DAY).is(200);
	}

	@Test
	@DisplayName("Rule 7: without an allowed successor DEPUTY covers, when a contact leaves the employer")
	void without_a_successor_the_deputy_covers() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String leaver = unit.nurse("A");
		String deputy = unit.staff("vårdbiträde", "");
		UUID client = unit.clientOf(leaver, deputy);
		Answer preview = preview(unit, leaver, "").is(200);
		JsonNode line = preview.json().at("/clients/0");
		assertThat(line.get("settled").asBoolean()).isFalse();
		assertThat(line.at("/covers/0").asString()).isEqualTo("OTHER_CONTACT");
		carryOut(unit, leaver, preview, "").refusedWith(422, "choices." + client, "client-never-without-contact");
		carryOut(unit, leaver, preview, choice(client, "MAIN", "\"cover\": \"WORK_GROUP\"")).refusedWith(422,
				"choices." + client, "cover-is-there");
		carryOut(unit, leaver, preview, choice(client, "MAIN", "\"cover\": \"OTHER_CONTACT\"")).is(200);
		ContactCovered covered = EVENTS.awaitLast(client, ContactCovered.class);
		assertThat(covered.getCoveringStaff().getStaffId()).isEqualTo(deputy);
		assertThat(covered.getCoversFrom()).isEqualTo(LAST_DAY.plusDays(1));
	}

	@Test
	@DisplayName("Rule 7: with no one else the work group covers and the manager is warned, when a contact leaves")
	void with_no_one_else_the_work_group_covers_and_the_manager_is_warned() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String leaver = unit.nurse("A");
		UUID client = unit.client();
		unit.appoint(client, "main", leaver);
		Answer preview = preview(unit, leaver, "").is(200);
		assertThat(preview.json().at("/clients/0/covers/0").asString()).isEqualTo("WORK_GROUP");
		carryOut(unit, leaver, preview, choice(client, "MAIN", "\"cover\": \"WORK_GROUP\"")).is(200);
		GroupMustCover told = EVENTS.awaitLast(client, GroupMustCover.class);
		assertThat(told.getCoversFrom()).isEqualTo(LAST_DAY.plusDays(1));
		assertThat(told.getContactsNow().getGroupCovers()).isTrue();
		ContactEnded ended = EVENTS.awaitLast(client, ContactEnded.class);
		assertThat(ended.getEndedOn()).isEqualTo(LAST_DAY);
		assertThat(ended.getContactsNow().getGroupCovers()).isTrue();
		assertThat(kinds(unit, client)).contains("NO_MAIN", "GROUP_COVERS");
		unit.appoint(client, "main", unit.nurse("B"));
		assertThat(EVENTS.awaitLast(client, ContactAppointed.class).getContactsNow().getGroupCovers()).isFalse();
		assertThat(kinds(unit, client)).isEmpty();
		assertThat(EVENTS.of(client)).filteredOn((event) -> event.value() instanceof GroupMustCover).hasSize(1);
	}

	@Test
	@DisplayName("Rule 7: when DEPUTY leaves while MAIN is on leave, the work group covers from the day after DEPUTY's last")
	void when_the_deputy_leaves_while_main_is_on_leave_the_group_covers_from_the_day_after() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String main = unit.nurse("A");
		String leaver = unit.nurse("B");
		UUID client = unit.clientOf(main, leaver);
		unit.leave(main, null);
		EVENTS.awaitLast(client, ContactCovered.class);
		Answer preview = preview(unit, leaver, "").is(200);
		assertThat(preview.json().at("/clients/0/covers/0").asString()).isEqualTo("WORK_GROUP");
		carryOut(unit, leaver, preview, choice(client, "DEPUTY", "\"cover\": \"WORK_GROUP\"")).is(200);
		GroupMustCover told = EVENTS.awaitLast(client, GroupMustCover.class);
		assertThat(told.getCoversFrom()).isEqualTo(LAST_DAY.plusDays(1));
		assertThat(told.getContactsNow().getGroupCovers()).isTrue();
		assertThat(EVENTS.of(client)).filteredOn((event) -> event.value() instanceof GroupMustCover).hasSize(1);
	}

	@Test
	@DisplayName("Rule 7: that a leaver had no successor is over with the case, and does not come back with the next one")
	void that_no_one_followed_is_over_with_the_case() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String leaver = unit.nurse("A");
		UUID client = unit.client();
		unit.appoint(client, "main", leaver);
		carryOut(unit, leaver, preview(unit, leaver, "").is(200), choice(client, "MAIN", "\"cover\": \"WORK_GROUP\""))
			.is(200);
		unit.reopenCase(client);
		JsonNode card = unit.manager().get(unit.path("/clients/" + client)).is(200).json();
		assertThat(card.at("/homeCareOpen").asBoolean()).isTrue();
		assertThat(card.at("/contacts/groupCovers").asBoolean()).isFalse();
		assertThat(kinds(unit, client)).containsExactly("NO_MAIN");
	}

	@Test
	@DisplayName("Rule 7: what has changed since the preview is told and nothing is done, when a contact leaves")
	void what_has_changed_since_the_preview_is_told_and_nothing_is_done() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String leaver = unit.nurse("A");
		String other = unit.nurse("B");
		UUID handedOver = unit.clientOf(leaver, other);
		Answer preview = preview(unit, leaver, "").is(200);
		UUID added = unit.client();
		unit.appoint(added, "main", leaver);
		unit.appoint(handedOver, "main", unit.nurse("A"));
		Map<String, String> before = database();
		Answer refused = carryOut(unit, leaver, preview, "");
		refused.refusedWith(412, "clients." + added, "as-previewed");
		refused.refusedWith(412, "clients." + handedOver, "as-previewed");
		assertThat(database()).usingRecursiveComparison().ignoringFields("event_outbox").isEqualTo(before);
	}

	@Test
	void a_manager_chooses_another_successor_who_must_be_allowed() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String leaver = unit.nurse("A");
		String deputy = unit.nurse("B");
		UUID client = unit.clientOf(leaver, deputy);
		unit.nurse("A");
		String aide = unit.staff("vårdbiträde", "");
		String chosen = unit.nurse("B");
		Answer shown = preview(unit, leaver, choice(client, "MAIN", "\"staffId\": \"" + aide + "\"")).is(200);
		assertThat(shown.json().at("/clients/0/notAllowed").asString()).contains("undersköterska");
		assertThat(shown.json().get("unsettled").asInt()).isEqualTo(1);
		carryOut(unit, leaver, shown, "").refusedWith(422, "choices." + client, "client-never-without-contact");
		Answer preview = preview(unit, leaver, "").is(200);
		carryOut(unit, leaver, preview, choice(client, "MAIN", "\"staffId\": \"" + aide + "\"")).refusedWith(422,
				"choices." + client, "main-contact-is-assistant-nurse");
		carryOut(unit, leaver, preview, choice(client, "MAIN", "\"staffId\": \"" + deputy + "\"")).refusedWith(422,
				"choices." + client, "main-and-deputy-are-two-people");
		carryOut(unit, leaver, preview, choice(client, "DEPUTY", "\"staffId\": \"" + chosen + "\"")).refusedWith(422,
				"choices[0]", "leaver-has-the-role");
		carryOut(unit, leaver, preview, choice(client, "MAIN", "\"staffId\": \"" + chosen + "\"")).is(200);
		assertThat(EVENTS.awaitLast(client, ContactReplaced.class).getStaff().getStaffId()).isEqualTo(chosen);
		carryOut(unit, leaver, preview, "").refusedWith(404, "previewId", "exists");
	}

	@Test
	void the_clients_of_a_leaver_are_spread_evenly_over_the_successors() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String leaver = unit.nurse("A");
		String deputy = unit.nurse("B");
		List<UUID> clients = IntStream.range(0, 4).mapToObj((i) -> unit.clientOf(leaver, deputy)).toList();
		unit.nurse("A");
		unit.nurse("A");
		Answer preview = preview(unit, leaver, "").is(200);
		assertThat(preview.json()
			.get("clients")
			.valueStream()
			.map((line) -> line.at("/successor/staffId").asString())
			.distinct()).hasSize(2);
		JsonNode after = preview.json().at("/spread/0/after");
		assertThat(after.get("clients").asInt()).isEqualTo(4);
		assertThat(after.get("max").asInt()).isEqualTo(2);
		carryOut(unit, leaver, preview, "").is(200);
		assertThat(clients).allSatisfy((client) -> EVENTS.awaitLast(client, ContactReplaced.class));
	}

	@Test
	void anothers_staff_are_not_shown_and_a_planner_ends_no_employment() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String leaver = unit.nurse("A");
		unit.clientOf(leaver, unit.nurse("B"));
		String body = body("\"choices\": []");
		TestUnit.inMalmo(this::person)
			.manager()
			.post(unit.path("/staff/" + leaver + "/succession/preview"), body)
			.refusedWith(404, "staffId", "exists");
		unit.planner()
			.post(unit.path("/staff/" + leaver + "/succession/preview"), body)
			.refusedWith(403, "", "role-may");
	}

	@Test
	void a_malformed_order_is_refused_by_field() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String leaver = unit.nurse("A");
		unit.manager()
			.post(unit.path("/staff/" + leaver + "/succession/preview"), "{}")
			.refusedWith(400, "lastDay", "required");
		unit.manager()
			.post(unit.path("/staff/" + leaver + "/succession"), "{\"lastDay\": \"" + LAST_DAY + "\"}")
			.refusedWith(400, "previewId", "required");
		preview(unit, leaver, "{\"clientId\": \"%s\", \"role\": \"MAIN\"}".formatted(UUID.randomUUID()))
			.refusedWith(400, "choices[0].staffId", "successor-or-cover");
		unit.manager()
			.post(unit.path("/staff/" + leaver + "/succession/preview"), "{\"lastDay\": \"2018-01-01\"}")
			.refusedWith(400, "employedUntil", "not-before-employedFrom");
	}

	private static List<String> kinds(TestUnit unit, UUID client) {
		return unit.manager()
			.get(unit.path("/clients/" + client))
			.is(200)
			.json()
			.get("warnings")
			.valueStream()
			.map((warning) -> warning.get("kind").asString())
			.toList();
	}

	private static Answer preview(TestUnit unit, String leaver, String choices) {
		return unit.manager()
			.post(unit.path("/staff/" + leaver + "/succession/preview"), body("\"choices\": [" + choices + "]"));
	}

	private static Answer carryOut(TestUnit unit, String leaver, Answer preview, String choices) {
		return unit.manager()
			.post(unit.path("/staff/" + leaver + "/succession"),
					body("\"previewId\": \"" + preview.id("previewId") + "\", \"choices\": [" + choices + "]"));
	}

	private static String body(String fields) {
		return "{\"lastDay\": \"" + LAST_DAY + "\", " + fields + "}";
	}

	private static String choice(UUID client, String role, String rest) {
		return "{\"clientId\": \"%s\", \"role\": \"%s\", %s}".formatted(client, role, rest);
	}

}
