package se.carecontact.plan.running;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rules 11 to 14 as the client's contact meets them. */
@Tag("rule")
class WritingAPlanTests extends RunningPlanService {

	@Test
	void the_contact_finds_the_clients_plan_with_its_day_and_the_goals_to_choose_from() {
		OpenPlan plan = openPlan();

		Answer list = as(Personas.ANNA).get("/1080/clients/" + plan.homeCare().clientId() + "/plans");
		Answer one = as(Personas.ANNA).get(plan.path());

		assertThat(list.text("/0/planId")).isEqualTo(plan.planId().toString());
		assertThat(list.text("/0/status")).isEqualTo("OPEN");
		assertThat(list.text("/0/dueOn")).isEqualTo(DECIDED.plusDays(14).toString());
		assertThat(one.etag()).contains("\"0\"");
		assertThat(one.json().at("/decisionGoals")).hasSize(2);
		assertThat(one.json().at("/versions")).isEmpty();
	}

	@Test
	@DisplayName("Rule 11: the contact writes the plan with the client, who agrees, and it is followed up")
	void a_plan_is_drafted_agreed_and_followed_up() {
		OpenPlan plan = openPlan();

		Answer drafted = as(Personas.ANNA, "\"0\"").put(plan.path("/draft"), Bodies.draft());
		Answer agreed = as(Personas.ANNA, "\"1\"").post(plan.path("/agree"), Bodies.agreedByClient(TODAY));
		Answer followedUp = as(Personas.ANNA).post(plan.path("/follow-ups"), Bodies.followUp(TODAY, "g1"));

		assertThat(drafted.status()).isEqualTo(200);
		assertThat(drafted.etag()).contains("\"1\"");
		assertThat(drafted.text("/versions/0/state")).isEqualTo("DRAFT");
		assertThat(drafted.text("/versions/0/clientsWords")).isEqualTo("Jag vill komma ut,\näven när det regnar.");
		assertThat(agreed.status()).isEqualTo(200);
		assertThat(agreed.text("/status")).isEqualTo("AGREED");
		assertThat(agreed.text("/versions/0/agreement/agreedBy")).isEqualTo("CLIENT");
		assertThat(agreed.text("/nextFollowUpOn")).isEqualTo(TODAY.plusMonths(6).toString());
		assertThat(followedUp.status()).isEqualTo(201);
		assertThat(followedUp.text("/followUps/0/outcomes/0/outcome")).isEqualTo("PARTLY_REACHED");
		assertThat(as(Personas.UNIT_MANAGER).get(plan.path()).body()).isEqualTo(followedUp.body());
	}

	@Test
	void a_draft_is_saved_without_a_conversation_until_one_is_held() {
		OpenPlan plan = openPlan();

		Answer drafted = as(Personas.ANNA, "\"0\"").put(plan.path("/draft"), Bodies.draft("g1", "g1", "Promenad", ""));

		assertThat(drafted.status()).isEqualTo(200);
		assertThat(drafted.json().at("/versions/0/conversation").isMissingNode()).isTrue();
	}

	@Test
	@DisplayName("Rule 12: a legal representative who agrees for the client is named")
	void a_legal_representative_agrees_by_name() {
		OpenPlan plan = draftedPlan();

		Answer agreed = as(Personas.ANNA, "\"1\"").post(plan.path("/agree"), """
				{"agreedOn": "%s", "agreedBy": "LEGAL_REPRESENTATIVE", "representativeName": "Olle Berg"}"""
			.formatted(TODAY));

		assertThat(agreed.text("/versions/0/agreement/representativeName")).isEqualTo("Olle Berg");
	}

	@Test
	@DisplayName("Rule 13: a draft after the agreement is a new version, and the agreed one is kept as it was")
	void a_draft_after_the_agreement_is_a_new_version_and_the_agreed_one_is_kept_as_it_was() {
		OpenPlan plan = agreedPlan();
		JsonNode first = as(Personas.ANNA).get(plan.path()).json().at("/versions/0");

		Answer drafted = as(Personas.ANNA, "\"2\"").put(plan.path("/draft"),
				Bodies.changed("g2", "g2", "Lunch vid eget bord", Bodies.conversationOn(TODAY)));
		Answer agreed = as(Personas.ANNA, "\"3\"").post(plan.path("/agree"), Bodies.agreedByClient(TODAY));

		assertThat(drafted.json().at("/versions")).hasSize(2);
		assertThat(agreed.json().at("/versions/0")).isEqualTo(first);
		assertThat(agreed.json().at("/versions/1/version").asInt()).isEqualTo(2);
		assertThat(agreed.text("/versions/1/state")).isEqualTo("AGREED");
	}

	@Test
	void an_activity_keeps_its_id_from_version_to_version() {
		OpenPlan plan = agreedPlan();
		String id = as(Personas.ANNA).get(plan.path()).text("/versions/0/activities/0/activityId");

		Answer drafted = as(Personas.ANNA, "\"2\"").put(plan.path("/draft"),
				Bodies.draft().replace("{\"goalId\"", "{\"activityId\": \"" + id + "\", \"goalId\""));

		assertThat(drafted.text("/versions/1/activities/0/activityId")).isEqualTo(id);
	}

	@Test
	@DisplayName("Rule 14: a new contact takes over the open draft and its last day, and the former one no longer writes")
	void a_new_contact_takes_over_the_open_draft_and_the_former_one_no_longer_writes() {
		OpenPlan plan = draftedPlan();
		CONTACT_SERVICE.publish(plan.homeCare().clientId(), 3,
				plan.homeCare().replaced(TODAY, "staff-anna", "staff-cia", "staff-bo"));
		awaitContacts(plan.homeCare(), "staff-cia");

		Answer former = as(Personas.ANNA, "\"1\"").put(plan.path("/draft"), Bodies.draft());
		Answer taker = as(Personas.CIA, "\"1\"").put(plan.path("/draft"), Bodies.draft());

		assertThat(former.status()).isEqualTo(403);
		assertThat(taker.status()).isEqualTo(200);
		assertThat(taker.text("/versions/0/writtenBy/staffId")).isEqualTo("staff-cia");
		assertThat(taker.text("/dueOn")).isEqualTo(DECIDED.plusDays(14).toString());
	}

	@Test
	void the_same_agreement_sent_twice_with_one_key_gets_the_first_answer_and_one_event() {
		OpenPlan plan = draftedPlan();
		Api keyed = as(Personas.ANNA, "\"1\"").with("Idempotency-Key", UUID.randomUUID().toString());

		Answer first = keyed.post(plan.path("/agree"), Bodies.agreedByClient(TODAY));
		Answer again = keyed.post(plan.path("/agree"), Bodies.agreedByClient(TODAY));
		Answer other = keyed.post(plan.path("/agree"), Bodies.agreedByClient(TODAY.minusDays(1)));

		assertThat(first.status()).isEqualTo(200);
		assertThat(again).isEqualTo(first);
		assertThat(other.status()).isEqualTo(422);
		assertThat(other.text("/code")).isEqualTo("idempotency-key-reused");
		assertThat(allEventsToTheEnd(plan.homeCare(), 3)).containsExactly("PlanOpened", "PlanConversationHeld",
				"PlanDrafted", "PlanAgreed", "PlanEnded");
	}

	@Test
	void a_follow_up_sent_twice_with_one_key_is_one_follow_up() {
		OpenPlan plan = agreedPlan();
		Api keyed = as(Personas.ANNA).with("Idempotency-Key", UUID.randomUUID().toString());

		keyed.post(plan.path("/follow-ups"), Bodies.followUp(TODAY, "g1"));
		Answer again = keyed.post(plan.path("/follow-ups"), Bodies.followUp(TODAY, "g1"));

		assertThat(again.status()).isEqualTo(201);
		assertThat(again.json().at("/followUps")).hasSize(1);
		assertThat(as(Personas.ANNA).get(plan.path()).json().at("/followUps")).hasSize(1);
	}

	@Test
	void markup_in_the_clients_words_stays_text() {
		OpenPlan plan = openPlan();
		String body = Bodies.draft().replace("Jag vill komma ut,", "<script>alert(1)</script> & 'så'; DROP TABLE x;--");

		Answer drafted = as(Personas.ANNA, "\"0\"").put(plan.path("/draft"), body);

		assertThat(drafted.text("/versions/0/clientsWords"))
			.startsWith("<script>alert(1)</script> & 'så'; DROP TABLE x;--");
		assertThat(drafted.contentType()).startsWith("application/json");
	}

	@Test
	void every_look_at_a_clients_plan_is_logged_and_the_log_can_not_be_changed() {
		OpenPlan plan = openPlan();
		as(Personas.PLANNER).get(plan.path());
		as(Personas.PLANNER).get("/1080/clients/" + plan.homeCare().clientId() + "/plans");

		List<String> looks = this.jdbc.sql("SELECT purpose FROM access_log WHERE client_id = ? AND caller = 'sub-per'")
			.param(plan.homeCare().clientId())
			.query(String.class)
			.list();

		assertThat(looks).containsExactlyInAnyOrder("plan.read", "plans.list");
		assertThatThrownBy(() -> this.jdbc.sql("DELETE FROM access_log").update())
			.hasMessageContaining("only added to");
	}

	@Test
	void the_database_itself_refuses_to_change_an_agreed_version() {
		OpenPlan plan = agreedPlan();

		for (String change : List.of("UPDATE plan_version SET clients_words = 'x' WHERE plan_id = ?",
				"UPDATE plan_version SET state = 'DRAFT', agreed_on = NULL, agreed_by = NULL WHERE plan_id = ?",
				"UPDATE version_goal SET goal_text = 'x' WHERE plan_id = ?",
				"UPDATE version_activity SET what = 'x' WHERE plan_id = ?",
				"DELETE FROM version_activity WHERE plan_id = ?", "DELETE FROM version_participant WHERE plan_id = ?",
				"INSERT INTO version_participant SELECT plan_id, version, 99, 'x', 'x' FROM plan_version WHERE plan_id = ?")) {
			assertThatThrownBy(() -> this.jdbc.sql(change).param(plan.planId()).update()).as(change)
				.isInstanceOfAny(DataIntegrityViolationException.class, UncategorizedSQLException.class)
				.hasMessageContaining("never changes");
		}
	}

	@Test
	void the_database_itself_refuses_an_activity_whose_goal_is_another_plans() {
		OpenPlan plan = draftedPlan();

		assertThatThrownBy(() -> this.jdbc.sql("UPDATE version_activity SET goal_id = 'g2' WHERE plan_id = ?")
			.param(plan.planId())
			.update()).isInstanceOf(DataIntegrityViolationException.class);
	}

}
