package se.carecontact.plan.running;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A unit sees its plans by the day they wait for. */
@Tag("rule")
class WorklistTests extends RunningPlanService {

	private static final String UNIT = "hemtjanst-" + UUID.randomUUID();

	private static final Map<String, Object> MANAGER = person(UNIT, "unit-manager", "staff-maria");

	private static final Map<String, Object> ANNA = person(UNIT, "contact", "staff-anna");

	/** The unit's clients, made once; no test changes them. */
	private static List<HomeCare> clients = List.of();

	private HomeCare late;

	private HomeCare soon;

	private HomeCare inTime;

	private HomeCare agreed;

	@BeforeEach
	void fourClients() {
		if (clients.isEmpty()) {
			clients = List.of(client(UNIT, TODAY.minusDays(30), "staff-anna", "staff-bo"),
					client(UNIT, TODAY.minusDays(12), "staff-cia", "staff-anna"),
					client(UNIT, TODAY, "staff-cia", "staff-bo"), agreed(UNIT, ANNA));
		}
		this.late = clients.get(0);
		this.soon = clients.get(1);
		this.inTime = clients.get(2);
		this.agreed = clients.get(3);
	}

	@Test
	@DisplayName("Rule 11: a unit's manager sees who is without a plan, what is due soon and what is overdue, the latest first")
	void the_managers_list() {
		Answer all = as(MANAGER).get(list(""));

		assertThat(clients(all)).containsExactly(id(this.late), id(this.soon), id(this.inTime), id(this.agreed));
		assertThat(all.text("/plans/0/deadline/standing")).isEqualTo("OVERDUE");
		assertThat(all.text("/plans/0/deadline/on")).isEqualTo(TODAY.minusDays(16).toString());
		assertThat(all.text("/plans/0/mainStaffId")).isEqualTo("staff-anna");
		assertThat(all.text("/plans/1/deadline/standing")).isEqualTo("DUE_SOON");
		assertThat(all.text("/plans/2/deadline/standing")).isEqualTo("IN_TIME");
		assertThat(all.json().at("/next").isMissingNode()).isTrue();
		assertThat(clients(as(MANAGER).get(list("?what=AGREEMENT")))).containsExactly(id(this.late), id(this.soon),
				id(this.inTime));
		assertThat(clients(as(MANAGER).get(list("?standing=OVERDUE")))).containsExactly(id(this.late));
		assertThat(clients(as(MANAGER).get(list("?standing=DUE_SOON&standing=OVERDUE")))).containsExactly(id(this.late),
				id(this.soon));
		assertThat(looks(this.late, "sub-unit-manager")).contains("plans.worklist");
	}

	@Test
	@DisplayName("Rule 13: a plan to be followed up stands on the unit's list, and leaves it with its decision")
	void follow_ups() {
		Answer followUps = as(MANAGER).get(list("?what=FOLLOW_UP"));

		assertThat(clients(followUps)).containsExactly(id(this.agreed));
		assertThat(followUps.text("/plans/0/deadline/on")).isEqualTo(TODAY.plusMonths(6).toString());
		String other = "hemtjanst-" + UUID.randomUUID();
		HomeCare ending = agreed(other, person(other, "contact", "staff-anna"));
		Map<String, Object> manager = person(other, "unit-manager", "staff-maria");
		assertThat(clients(as(manager).get(list("")))).containsExactly(id(ending));
		allEventsToTheEnd(ending, 3);
		assertThat(clients(as(manager).get(list("")))).isEmpty();
	}

	@Test
	void pages_follow_each_other_without_a_gap_or_a_repeat() {
		List<String> seen = new ArrayList<>();
		String next = "";
		for (int page = 0; page < 4; page++) {
			Answer answer = as(MANAGER).get(list("?limit=1" + next));
			seen.addAll(clients(answer));
			next = answer.json().at("/next").isMissingNode() ? "" : "&after=" + answer.text("/next");
		}

		assertThat(seen).containsExactly(id(this.late), id(this.soon), id(this.inTime), id(this.agreed));
		assertThat(next).isEmpty();
	}

	@Test
	void a_contact_sees_the_clients_whose_contact_or_deputy_they_are() {
		assertThat(clients(as(ANNA).get(list("")))).containsExactly(id(this.late), id(this.soon), id(this.agreed));
		assertThat(clients(as(person(UNIT, "contact", null)).get(list("")))).isEmpty();
	}

	@Test
	void another_unit_and_another_municipality_see_none_of_it_and_no_look_is_logged() {
		assertThat(clients(as(Personas.UNIT_MANAGER).get("/1080/worklist?limit=200"))).doesNotContain(id(this.late));
		assertThat(as(Personas.UNIT_MANAGER).get(list("?unitId=" + UNIT)).rules()).containsExactly("unitId exists");
		assertThat(as(Personas.EVA).get("/1080/worklist").status()).isEqualTo(403);
		assertThat(as(Personas.PRIMARY_CARE).get("/1080/worklist").rules()).containsExactly(" role-may");
		assertThat(withToken(null).get("/1080/worklist").status()).isEqualTo(401);
		assertThat(looks(this.late, "sub-maria")).isEmpty();
	}

	@Test
	void what_is_no_filter_and_no_place_is_refused_with_its_field() {
		assertThat(as(MANAGER).get(list("?limit=0")).rules()).containsExactly("limit page-size");
		assertThat(as(MANAGER).get(list("?limit=201")).rules()).containsExactly("limit page-size");
		assertThat(as(MANAGER).get(list("?after=2026-13-40_" + UUID.randomUUID())).rules())
			.containsExactly("after place-in-the-list");
		assertThat(as(MANAGER).get(list("?after=x")).rules()).containsExactly("after place-in-the-list");
		assertThat(as(MANAGER).get(list("?standing=LATE")).rules()).containsExactly("standing format");
		assertThat(as(MANAGER).get(list("?what=NOTHING")).rules()).containsExactly("what format");
	}

	private HomeCare client(String unit, LocalDate decidedOn, String main, String deputy) {
		UUID id = UUID.randomUUID();
		HomeCare homeCare = new HomeCare(id, "1080", unit, "B-" + id);
		CONTACT_SERVICE.publish(id, 1, homeCare.granted(decidedOn, decidedOn));
		CONTACT_SERVICE.publish(id, 2, homeCare.appointed(decidedOn, main, deputy));
		awaitContacts(homeCare, main);
		return homeCare;
	}

	private HomeCare agreed(String unit, Map<String, Object> contact) {
		HomeCare homeCare = client(unit, DECIDED, "staff-anna", "staff-bo");
		OpenPlan plan = new OpenPlan(homeCare, planIdOf(homeCare));
		as(contact, "\"0\"").put(plan.path("/draft"), Bodies.draft());
		Answer answer = as(contact, "\"1\"").post(plan.path("/agree"), Bodies.agreedByClient(TODAY));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return homeCare;
	}

	private static String list(String query) {
		return "/1080/worklist" + query;
	}

	private static String id(HomeCare homeCare) {
		return homeCare.clientId().toString();
	}

	private static List<String> clients(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return IntStream.range(0, answer.json().at("/plans").size())
			.mapToObj((index) -> answer.text("/plans/" + index + "/clientId"))
			.toList();
	}

	private List<String> looks(HomeCare homeCare, String subject) {
		return this.jdbc.sql("SELECT purpose FROM access_log WHERE client_id = ? AND caller = ?")
			.params(homeCare.clientId(), subject)
			.query(String.class)
			.list();
	}

	private static Map<String, Object> person(String unit, String role, String staffId) {
		Map<String, Object> claims = new HashMap<>(Map.of("sub", "sub-" + role, "roles", List.of(role),
				"municipality_id", "1080", "unit_ids", List.of(unit), "name", role));
		if (staffId != null) {
			claims.put("staff_id", staffId);
		}
		return claims;
	}

}
