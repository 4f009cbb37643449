package se.carecontact.contact.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.carecontact.contact.duty.CompleteReviews;
import se.carecontact.contact.support.Answer;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestUnit;
import se.carecontact.events.contact.DutyFulfilled;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("rule")
class UnitReviewTest extends ServiceTest {

	@Autowired
	private CompleteReviews completeReviews;

	@Test
	@DisplayName("Rule 9: the yearly review finds every client without two contacts")
	void the_review_finds_every_client_without_two_contacts() {
		TestUnit unit = TestUnit.inLund(this::person);
		String main = unit.nurse("A");
		String deputy = unit.nurse("B");
		unit.clientOf(main, deputy);
		UUID halfway = unit.client();
		unit.appoint(halfway, "main", main);
		UUID without = unit.client();
		JsonNode review = review(unit);
		assertThat(review.get("clients").asInt()).isEqualTo(3);
		assertThat(missing(review, halfway)).isEqualTo("[\"DEPUTY\"]");
		assertThat(missing(review, without)).isEqualTo("[\"MAIN\",\"DEPUTY\"]");
		assertThat(review.get("withoutTwo").size()).isEqualTo(2);
	}

	@Test
	@DisplayName("Rule 9: the yearly review is recorded with its figures, and the next is due a year later")
	void the_review_is_recorded_and_the_next_is_due_a_year_later() {
		TestUnit unit = TestUnit.inLund(this::person);
		unit.clientOf(unit.nurse("A"), unit.nurse("B"));
		assertThat(review(unit).get("overdue").asBoolean()).isTrue();
		Answer recorded = unit.manager()
			.post(unit.path("/units/" + unit.unitId() + "/reviews"),
					"{\"reviewedOn\": \"%s\", \"note\": \"Alla genomgångna\"}".formatted(today().minusDays(2)))
			.is(201);
		assertThat(recorded.json().get("clients").asInt()).isEqualTo(1);
		assertThat(recorded.json().get("withoutTwo").asInt()).isZero();
		JsonNode after = review(unit);
		assertThat(after.get("overdue").asBoolean()).isFalse();
		assertThat(after.get("nextReviewBy").asString()).isEqualTo(today().minusDays(2).plusYears(1).toString());
		assertThat(unit.planner().get(unit.path("/units/" + unit.unitId() + "/reviews")).json().size()).isEqualTo(1);
		unit.manager()
			.post(unit.path("/units/" + unit.unitId() + "/reviews"),
					"{\"reviewedOn\": \"%s\"}".formatted(today().plusDays(2)))
			.refusedWith(400, "reviewedOn", "not-in-the-future");
	}

	@Test
	@DisplayName("Rule 9: the review does the yearly duty of each client with two contacts, and says what the others lack")
	void the_review_does_the_yearly_duty_of_each_client_with_two_contacts() {
		TestUnit unit = TestUnit.inLund(this::person);
		String main = unit.nurse("A");
		String deputy = unit.nurse("B");
		UUID whole = unit.clientOf(main, deputy);
		UUID halfway = unit.client();
		unit.appoint(halfway, "main", main);
		JsonNode recorded = held(unit, today());
		assertThat(recorded.get("yearlyDutiesDone").asInt()).isEqualTo(1);
		assertThat(recorded.at("/lacking/contacts")).hasSize(1);
		assertThat(recorded.at("/lacking/contacts/0/clientId").asString()).isEqualTo(halfway.toString());
		assertThat(recorded.at("/lacking/contacts/0/missing").toString()).isEqualTo("[\"DEPUTY\"]");
		assertThat(recorded.at("/lacking/below").valueStream().map(JsonNode::asString)).contains(deputy);
		completeAll();
		assertThat(yearlyDue(unit, whole)).isEqualTo(today().plusYears(1).toString());
		assertThat(EVENTS.awaitLast(whole, DutyFulfilled.class).getFulfilledOn()).isEqualTo(today());
		assertThat(yearlyDue(unit, halfway)).as("a client who lacks one keeps the duty").isEqualTo("2027-11-09");
		unit.appoint(halfway, "deputy", deputy);
		assertThat(yearlyDue(unit, halfway)).as("until there are two").isEqualTo(today().plusYears(1).toString());
	}

	@Test
	@DisplayName("Rule 9: the same review recorded twice does each yearly duty once, and a duty that begins after it waits for the next")
	void the_same_review_twice_does_each_yearly_duty_once() {
		TestUnit unit = TestUnit.inLund(this::person);
		UUID client = unit.clientOf(unit.nurse("A"), unit.nurse("B"));
		assertThat(held(unit, LocalDate.of(2026, 11, 9)).get("yearlyDutiesDone").asInt()).isZero();
		completeAll();
		assertThat(yearlyDue(unit, client)).isEqualTo("2027-11-09");
		held(unit, today());
		held(unit, today());
		completeAll();
		assertThat(held(unit, today()).get("yearlyDutiesDone").asInt()).isZero();
		completeAll();
		assertThat(yearlyDuties(unit, client)).hasSize(2);
		assertThat(yearlyDue(unit, client)).isEqualTo(today().plusYears(1).toString());
	}

	@Test
	@DisplayName("Rule 9: with two services completing a review at once, each yearly duty is done once")
	void two_replicas_complete_a_review() {
		TestUnit unit = TestUnit.inLund(this::person);
		String main = unit.nurse("A");
		String deputy = unit.nurse("B");
		List<UUID> clients = IntStream.range(0, 6).mapToObj((i) -> unit.clientOf(main, deputy)).toList();
		assertThat(held(unit, today()).get("yearlyDutiesDone").asInt()).isEqualTo(6);
		CompletableFuture<Void> other = CompletableFuture.runAsync(this::completeAll);
		completeAll();
		other.join();
		completeAll();
		assertThat(clients).allSatisfy((client) -> {
			assertThat(yearlyDuties(unit, client)).hasSize(2);
			assertThat(yearlyDue(unit, client)).isEqualTo(today().plusYears(1).toString());
		});
	}

	@Test
	@DisplayName("Rule 9: an uneven spread of clients over the unit is shown, against the guide value")
	void an_uneven_spread_is_shown_against_the_guide_value() {
		TestUnit unit = TestUnit.inLund(this::person);
		String busy = unit.nurse("A");
		String idle = unit.nurse("B");
		for (int i = 0; i < 5; i++) {
			unit.appoint(unit.client(), "main", busy);
		}
		JsonNode load = unit.planner().get(unit.path("/units/" + unit.unitId() + "/load")).is(200).json();
		assertThat(load.get("uneven").asBoolean()).isTrue();
		assertThat(load.at("/policy/clientsPerContactMax").asInt()).isEqualTo(4);
		assertThat(load.at("/mainSpread/max").asInt()).isEqualTo(5);
		assertThat(member(load, busy).get("standing").asString()).isEqualTo("ABOVE");
		assertThat(member(load, idle).get("standing").asString()).isEqualTo("BELOW");
		assertThat(review(unit).get("uneven").asBoolean()).isTrue();
	}

	@Test
	void a_planner_sees_no_protected_clients_name() {
		TestUnit unit = TestUnit.inLund(this::person);
		unit.client("ACCEPTED", "CONFIDENTIALITY_MARKING");
		String path = unit.path("/units/" + unit.unitId() + "/review");
		assertThat(unit.planner().get(path).json().at("/withoutTwo/0/name").asString())
			.isEqualTo("Skyddade personuppgifter");
		assertThat(unit.manager().get(path).json().at("/withoutTwo/0/name").asString()).isEqualTo("Elsa Lindgren");
	}

	@Test
	void anothers_unit_is_not_shown_and_a_contact_sees_none() {
		TestUnit unit = TestUnit.inLund(this::person);
		String path = unit.path("/units/" + unit.unitId());
		for (String below : new String[] { "/load", "/review", "/reviews" }) {
			TestUnit.inLund(this::person).manager().get(path + below).refusedWith(404, "unitId", "exists");
			unit.person("contact").get(path + below).refusedWith(403, "", "role-may");
		}
		unit.planner().post(path + "/reviews", "{\"reviewedOn\": \"2026-01-01\"}").refusedWith(403, "", "role-may");
		unit.manager().post(path + "/reviews", "{}").refusedWith(400, "reviewedOn", "required");
	}

	private static JsonNode held(TestUnit unit, LocalDate day) {
		return unit.manager()
			.post(unit.path("/units/" + unit.unitId() + "/reviews"), "{\"reviewedOn\": \"%s\"}".formatted(day))
			.is(201)
			.json();
	}

	/** As the service does each minute. */
	private void completeAll() {
		int found;
		do {
			found = this.completeReviews.completeBatch(2);
		}
		while (found > 0);
	}

	private static List<JsonNode> yearlyDuties(TestUnit unit, UUID client) {
		return unit.manager()
			.get(unit.path("/clients/" + client + "/duties"))
			.is(200)
			.json()
			.get("duties")
			.valueStream()
			.filter((duty) -> duty.get("kind").asString().equals("YEARLY_UNIT_REVIEW"))
			.toList();
	}

	private static String yearlyDue(TestUnit unit, UUID client) {
		return yearlyDuties(unit, client).stream()
			.filter((duty) -> duty.get("state").asString().equals("OPEN"))
			.map((duty) -> duty.get("dueOn").asString())
			.findFirst()
			.orElseThrow();
	}

	private static JsonNode review(TestUnit unit) {
		return unit.manager().get(unit.path("/units/" + unit.unitId() + "/review")).is(200).json();
	}

	private static String missing(JsonNode review, UUID client) {
		return review.get("withoutTwo")
			.valueStream()
			.filter((gap) -> gap.get("clientId").asString().equals(client.toString()))
			.map((gap) -> gap.get("missing").toString())
			.findFirst()
			.orElse("nothing");
	}

	private static JsonNode member(JsonNode load, String staffId) {
		return load.get("staff")
			.valueStream()
			.filter((each) -> each.get("staffId").asString().equals(staffId))
			.findFirst()
			.orElseThrow();
	}

}
