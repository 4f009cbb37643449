package se.carecontact.contact.absence;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.Answer;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.events.contact.ClientAbsenceChanged;
import se.carecontact.events.contact.ClientAbsenceEnded;
import se.carecontact.events.contact.ClientAbsenceReported;
import se.carecontact.events.contact.PlanningWishReported;
import se.carecontact.events.contact.TimeNeedReported;
import se.carecontact.events.shared.AbsenceKind;
import se.carecontact.events.shared.TimeNeedKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules 15 and 16: what the planner is told. */
@Tag("rule")
class AbsenceTest extends ServiceTest {

	private static final String HOSPITAL = """
			{"kind": "HOSPITAL", "awayFrom": "2026-11-20T08:00:00+01:00", "note": "Ambulans till Blekingesjukhuset"}""";

	@Test
	@DisplayName("Rule 15: the client's absence, its change and its end are told to the planner at once and in order")
	void an_absence_its_change_and_its_end_are_told_in_order() {
		Brukare client = newClient();
		UUID absence = contact().post(client.path("/absences"), HOSPITAL).is(201).id("absenceId");
		ClientAbsenceReported reported = EVENTS.awaitLast(client.clientId(), ClientAbsenceReported.class);
		assertThat(reported.getAbsenceId()).isEqualTo(absence);
		assertThat(reported.getKind()).isEqualTo(AbsenceKind.HOSPITAL);
		assertThat(reported.getAwayFrom()).isEqualTo(Instant.parse("2026-11-20T07:00:00Z"));
		assertThat(reported.getReportedBy().getName()).isEqualTo("Anna Berg");

		String changed = HOSPITAL.replace("}", ", \"expectedBack\": \"2026-11-25T12:00:00Z\"}");
		planner().put(client.path("/absences/" + absence), changed).is(200);
		planner().put(client.path("/absences/" + absence), changed).is(200);
		contact().post(client.path("/absences/" + absence + "/end"), "{\"backAt\": \"2026-11-24T10:00:00Z\"}").is(200);
		EVENTS.awaitNames(client.clientId(), "ClientIdentity", "HomeCareGranted", "ClientAbsenceReported",
				"ClientAbsenceChanged", "ClientAbsenceEnded");
		assertThat(EVENTS.awaitLast(client.clientId(), ClientAbsenceChanged.class).getExpectedBack()).isNotNull();
		assertThat(EVENTS.awaitLast(client.clientId(), ClientAbsenceEnded.class).getBackAt())
			.isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
	}

	@Test
	void an_absence_that_is_over_cant_be_changed_nor_end_before_it_began() {
		Brukare client = newClient();
		UUID absence = contact().post(client.path("/absences"), HOSPITAL).is(201).id("absenceId");
		contact().post(client.path("/absences/" + absence + "/end"), "{\"backAt\": \"2026-11-19T10:00:00Z\"}")
			.refusedWith(422, "backAt", "not-before-awayFrom");
		contact().post(client.path("/absences/" + absence + "/end"), "{\"backAt\": \"2026-11-21T10:00:00Z\"}").is(200);
		planner().put(client.path("/absences/" + absence), HOSPITAL).refusedWith(409, "", "absence-is-open");
		planner().put(client.path("/absences/" + UUID.randomUUID()), HOSPITAL).refusedWith(404, "absenceId", "exists");
	}

	@Test
	@DisplayName("Rule 16: a contact's time need reaches the planner")
	void a_time_need_reaches_the_planner() {
		Brukare client = newClient();
		contact().post(client.path("/time-needs"), """
				{"kind": "PLAN_CONVERSATION", "minutes": 60, "wishedBy": "2026-12-01"}""").is(201).id("timeNeedId");
		TimeNeedReported need = EVENTS.awaitLast(client.clientId(), TimeNeedReported.class);
		assertThat(need.getKind()).isEqualTo(TimeNeedKind.PLAN_CONVERSATION);
		assertThat(need.getMinutes()).isEqualTo(60);
	}

	@Test
	@DisplayName("Rule 16: a planning wish says more or less time for which service")
	void a_planning_wish_names_the_services_it_is_about() {
		Brukare client = newClient();
		contact().post(client.path("/planning-wishes"), """
				{"text": "Behöver mer tid på morgonen", "serviceTimes":
				 [{"serviceCode": "personlig-omvardnad", "minutesPerWeekDelta": 70}]}""").is(201);
		PlanningWishReported wish = EVENTS.awaitLast(client.clientId(), PlanningWishReported.class);
		assertThat(wish.getServiceTimes()).singleElement().satisfies((time) -> {
			assertThat(time.getServiceName()).isEqualTo("Personlig omvårdnad");
			assertThat(time.getMinutesPerWeekDelta()).isEqualTo(70);
		});
		contact().post(client.path("/planning-wishes"), """
				{"text": "x", "serviceTimes": [{"serviceCode": "raketfard", "minutesPerWeekDelta": 70}]}""")
			.refusedWith(422, "serviceTimes[0].serviceCode", "service-in-catalogue");
	}

	@Test
	@DisplayName("Rule 17: a new service is the care manager's matter, and does not reach the planner")
	void a_service_that_is_not_granted_is_the_care_managers_matter() {
		Brukare client = newClient();
		contact().post(client.path("/planning-wishes"),
				"""
						{"text": "Vill ha städning", "serviceTimes": [{"serviceCode": "stadning", "minutesPerWeekDelta": 60}]}""")
			.refusedWith(422, "serviceTimes[0].serviceCode", "new-service-is-the-care-managers-matter");
		EVENTS.awaitNames(client.clientId(), "ClientIdentity", "HomeCareGranted");
	}

	@Test
	void a_post_repeated_with_its_idempotency_key_gets_the_first_answer_and_has_one_effect() {
		Brukare client = newClient();
		String key = UUID.randomUUID().toString();
		Answer first = contact().post(client.path("/absences"), HOSPITAL, "Idempotency-Key", key).is(201);
		Answer again = contact().post(client.path("/absences"), HOSPITAL, "Idempotency-Key", key).is(201);
		assertThat(again.text()).isEqualTo(first.text());
		contact().post(client.path("/absences"), HOSPITAL.replace("HOSPITAL", "TRAVEL"), "Idempotency-Key", key)
			.isProblem(422);
		assertThat(unitManager().get(client.path("")).json().get("absences").size()).isEqualTo(1);
		planner().post(client.path("/absences"), HOSPITAL, "Idempotency-Key", key).is(201);
		EVENTS.awaitNames(client.clientId(), "ClientIdentity", "HomeCareGranted", "ClientAbsenceReported",
				"ClientAbsenceReported");
	}

	@Test
	void a_refused_post_leaves_its_idempotency_key_free() {
		Brukare client = newClient();
		String key = UUID.randomUUID().toString();
		contact().post(client.path("/absences"), "{}", "Idempotency-Key", key).isProblem(400);
		contact().post(client.path("/absences"), HOSPITAL, "Idempotency-Key", key).is(201);
	}

}
