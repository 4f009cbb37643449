package se.carecontact.contact.staff;

import java.util.Map;

import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.Answer;
import se.carecontact.contact.support.Json;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.events.contact.ContactCovered;
import se.carecontact.events.contact.ContactReturned;
import se.carecontact.events.contact.GroupMustCover;

import static org.assertj.core.api.Assertions.assertThat;

/** Rule 7: a client never stands without a contact. */
class LeaveTest extends ServiceTest {

	@Test
	void an_absent_main_contact_is_covered_by_the_deputy() {
		Team team = team();
		leave(team.main());
		ContactCovered covered = EVENTS.awaitLast(team.client().clientId(), ContactCovered.class);
		assertThat(covered.getAbsentStaff().getStaffId()).isEqualTo(team.main());
		assertThat(covered.getCoveringStaff().getStaffId()).isEqualTo(team.deputy());
		assertThat(covered.getCoversFrom()).isEqualTo(today());
		assertThat(covered.getContactsNow().getMain().getAway()).isTrue();
		assertThat(covered.getContactsNow().getDeputy().getAway()).isFalse();
		assertThat(covered.getContactsNow().getGroupCovers()).isFalse();
	}

	@Test
	void when_both_are_away_the_work_group_covers() {
		Team team = team();
		leave(team.main());
		leave(team.deputy());
		GroupMustCover cover = EVENTS.awaitLast(team.client().clientId(), GroupMustCover.class);
		assertThat(cover.getCoversUntil()).isEqualTo(today().plusDays(20));
		assertThat(cover.getContactsNow().getGroupCovers()).isTrue();
	}

	@Test
	void a_deputy_who_returns_takes_over_from_the_work_group() {
		Team team = team();
		leave(team.main());
		String deputysLeave = leave(team.deputy());
		comeBack(team.deputy(), deputysLeave).is(200);
		EVENTS.awaitNames(team.client().clientId(), "ClientIdentity", "HomeCareGranted", "ContactOffered",
				"ContactOfferAnswered", "ContactAppointed", "ContactAppointed", "ContactCovered", "GroupMustCover",
				"ContactReturned", "ContactCovered");
		ContactReturned returned = EVENTS.awaitLast(team.client().clientId(), ContactReturned.class);
		assertThat(returned.getContactsNow().getGroupCovers()).isFalse();
	}

	@Test
	void the_same_return_twice_has_one_effect_and_another_is_refused() {
		Team team = team();
		String leave = leave(team.main());
		comeBack(team.main(), leave).is(200);
		Map<String, String> before = database();
		comeBack(team.main(), leave).is(200);
		assertThat(database()).usingRecursiveComparison().ignoringFields("event_outbox").isEqualTo(before);
		planner()
			.post("/1080/staff/" + team.main() + "/leaves/" + leave + "/end",
					"{\"returnedOn\": \"%s\"}".formatted(today().plusDays(3)))
			.refusedWith(409, "", "leave-is-open");
	}

	@Test
	void a_leave_that_ends_before_it_begins_is_refused() {
		unitManager()
			.post("/1080/staff/" + newAssistantNurse() + "/leaves",
					"{\"from\": \"2026-12-01\", \"until\": \"2026-11-01\"}")
			.refusedWith(400, "until", "not-before-from");
	}

	@Test
	void staff_are_kept_with_a_version_and_listed_by_unit() {
		String staffId = newAssistantNurse();
		Answer read = planner().get("/1080/staff/" + staffId).is(200);
		assertThat(read.etag()).isEqualTo("\"1\"");
		assertThat(read.json().get("title").asString()).isEqualTo("undersköterska");
		String changed = Json.staff("Nytt Namn", "undersköterska", null, UNIT);
		unitManager().put("/1080/staff/" + staffId, changed, "If-Match", "\"1\"").is(200);
		unitManager().put("/1080/staff/" + staffId, changed.replace("Nytt", "Nyare"), "If-Match", "\"1\"")
			.refusedWith(412, "If-Match", "current-version");
		assertThat(planner().get("/1080/staff?unitId=" + UNIT).is(200).text()).contains(staffId, "Nytt Namn");
	}

	private Team team() {
		Brukare client = newClientWhoAccepted();
		String main = newAssistantNurse();
		String deputy = newAssistantNurse();
		appoint(client, "main", main).is(200);
		appoint(client, "deputy", deputy).is(200);
		return new Team(client, main, deputy);
	}

	private String leave(String staffId) {
		return planner()
			.post("/1080/staff/" + staffId + "/leaves",
					"{\"from\": \"%s\", \"until\": \"%s\"}".formatted(today(), today().plusDays(20)))
			.is(201)
			.id("leaveId")
			.toString();
	}

	private Answer comeBack(String staffId, String leaveId) {
		return planner().post("/1080/staff/" + staffId + "/leaves/" + leaveId + "/end",
				"{\"returnedOn\": \"%s\"}".formatted(today()));
	}

	/** A client with both contacts. */
	private record Team(Brukare client, String main, String deputy) {
	}

}
