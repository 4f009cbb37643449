package se.carecontact.plan.running;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.carecontact.events.plan.PlanAgreed;
import se.carecontact.events.plan.PlanConversationHeld;
import se.carecontact.events.plan.PlanFollowedUp;
import se.carecontact.events.plan.PlanOpened;
import se.carecontact.events.plan.PlanScoped;
import se.carecontact.events.shared.AgreementBy;
import se.carecontact.events.shared.ConsentGrantor;
import se.carecontact.events.shared.PartOfDay;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rules 12 and 13 in the words of the client's contact. */
@Tag("rule")
class WholePlanTests extends RunningPlanService {

	@Test
	@DisplayName("Rule 11: the plan conversation (social planering) is recorded with who took part and how, and told once")
	void the_conversation_is_recorded() {
		OpenPlan plan = openPlan();
		String draft = Bodies.draft()
			.replace("\"relation\": \"dotter\"", "\"relation\": \"dotter\", \"how\": \"per telefon\"");

		as(Personas.ANNA, "\"0\"").put(plan.path("/draft"), draft);
		as(Personas.ANNA, "\"1\"").put(plan.path("/draft"), draft.replace("Förmiddag", "Eftermiddag"));

		List<String> all = allEventsToTheEnd(plan.homeCare(), 3);
		assertThat(all).containsExactly("PlanOpened", "PlanConversationHeld", "PlanDrafted", "PlanDrafted",
				"PlanEnded");
		PlanConversationHeld held = find(plan, PlanConversationHeld.class);
		assertThat(held.getHeldOn()).isEqualTo(TODAY.minusDays(2));
		assertThat(held.getParticipants()).extracting((one) -> one.getName() + ", " + one.getHow())
			.containsExactly("Elsa, null", "Karin, per telefon");
		assertThat(held.getRecordedBy().getId()).isEqualTo("staff-anna");
	}

	@Test
	@DisplayName("Rule 12: where the client can't agree and has no representative, the plan says why and holds all the same")
	void no_agreement_could_be_given() {
		OpenPlan plan = draftedPlan();

		Answer agreed = as(Personas.ANNA, "\"1\"").post(plan.path("/agree"), """
				{"agreedOn": "%s", "agreedBy": "NOT_GIVEN", "notGivenReason": "Elsa kan inte uttrycka sig."}"""
			.formatted(TODAY));

		assertThat(agreed.text("/status")).isEqualTo("AGREED");
		assertThat(agreed.text("/versions/0/agreement/notGivenReason")).isEqualTo("Elsa kan inte uttrycka sig.");
		PLAN_EVENTS.until(plan.homeCare().clientId(), PlanAgreed.class);
		PlanAgreed told = find(plan, PlanAgreed.class);
		assertThat(told.getAgreedBy()).isEqualTo(AgreementBy.NOT_GIVEN);
		assertThat(told.getNotGivenReason()).isEqualTo("Elsa kan inte uttrycka sig.");
	}

	@Test
	@DisplayName("Rule 12: several providers, or day and night, have a plan each of one decision, due the same day")
	void several_plans_of_one_decision() {
		OpenPlan day = openPlan();
		String plans = "/1080/clients/" + day.homeCare().clientId() + "/plans";

		Answer scoped = as(Personas.ANNA, "\"0\"").put(day.path("/scope"), "{\"partOfDay\": \"DAY\"}");
		Answer night = as(Personas.UNIT_MANAGER).post(plans, """
				{"decisionId": "%s", "provider": "Nattpatrullen", "partOfDay": "NIGHT"}"""
			.formatted(day.homeCare().decisionId()));

		assertThat(scoped.text("/scope/partOfDay")).isEqualTo("DAY");
		assertThat(night.status()).isEqualTo(201);
		assertThat(night.text("/dueOn")).isEqualTo(DECIDED.plusDays(14).toString());
		assertThat(as(Personas.BO).get(plans).json()).hasSize(2);
		CONTACT_SERVICE.publish(day.homeCare().clientId(), 3, day.homeCare().ended(TODAY));
		assertThat(PLAN_EVENTS.of(day.homeCare().clientId(), 5))
			.extracting((published) -> published.value().getClass().getSimpleName())
			.containsExactly("PlanOpened", "PlanScoped", "PlanOpened", "PlanEnded", "PlanEnded");
		assertThat(find(day, PlanScoped.class).getPartOfDay()).isEqualTo(PartOfDay.DAY);
		PlanOpened second = (PlanOpened) PLAN_EVENTS.of(day.homeCare().clientId(), 5).get(2).value();
		assertThat(second.getProvider()).isEqualTo("Nattpatrullen");
		assertThat(as(Personas.BO).get(plans).json()).allMatch((plan) -> plan.at("/status").asString().equals("ENDED"));
	}

	@Test
	@DisplayName("Rule 12: all of a client's plans are laid in one four-week grid that says where they collide")
	void one_grid_for_all_plans() {
		OpenPlan day = openPlan();
		String client = "/1080/clients/" + day.homeCare().clientId();
		as(Personas.ANNA, "\"0\"").put(day.path("/draft"), Bodies.scheduled("Promenad", "1, 3", "MONDAY", "10:00", 45));
		Answer other = as(Personas.ANNA).post(client + "/plans", """
				{"decisionId": "%s", "provider": "Städbolaget", "partOfDay": "WHOLE_DAY"}"""
			.formatted(day.homeCare().decisionId()));
		OpenPlan second = new OpenPlan(day.homeCare(), UUID.fromString(other.text("/planId")));
		as(Personas.ANNA, "\"0\"").put(second.path("/draft"), Bodies.scheduled("Städning", "3", "MONDAY", "10:30", 60));

		Answer grid = as(Personas.PLANNER).get(client + "/four-weeks");
		Answer own = as(Personas.PLANNER).get(day.path("/versions/1/four-weeks"));

		assertThat(grid.json().at("/visits")).hasSize(3);
		assertThat(grid.json().at("/collisions")).hasSize(1);
		assertThat(grid.text("/collisions/0/first/what")).isEqualTo("Promenad");
		assertThat(grid.text("/collisions/0/second/what")).isEqualTo("Städning");
		assertThat(grid.json().at("/collisions/0/minutes").asInt()).isEqualTo(15);
		assertThat(own.json().at("/visits")).hasSize(2);
		assertThat(own.json().at("/collisions")).isEmpty();
	}

	@Test
	@DisplayName("Rule 13: a new version names what it changes and why, and the difference can be read")
	void a_new_version() {
		OpenPlan plan = agreedPlan();
		JsonNode first = as(Personas.ANNA).get(plan.path("/versions/1")).json();
		String body = Bodies.changed("g2", "g2", "Lunch vid eget bord", Bodies.conversationOn(TODAY));
		as(Personas.ANNA, "\"2\"").put(plan.path("/draft"), body.replaceFirst("\"change\": \\{[^}]*},", ""));

		Answer nameless = as(Personas.ANNA, "\"3\"").post(plan.path("/agree"), Bodies.agreedByClient(TODAY));
		as(Personas.ANNA, "\"3\"").put(plan.path("/draft"), body);
		Answer agreed = as(Personas.ANNA, "\"4\"").post(plan.path("/agree"), Bodies.agreedByClient(TODAY));
		Answer difference = as(Personas.ANNA).get(plan.path("/versions/2/difference"));

		assertThat(nameless.status()).isEqualTo(422);
		assertThat(nameless.rules()).containsExactly("change new-version-says-what-changed-and-why");
		assertThat(agreed.text("/versions/1/change/why")).isEqualTo("Elsa orkar inte gå");
		assertThat(difference.json().at("/inWords").toString()).contains(
				"Målet ”Kunna gå ut varje dag” har tagits bort", "Aktiviteten ”Lunch vid eget bord” har kommit till");
		assertThat(difference.json().at("/changes/0/subject").asString()).isEqualTo("GOAL");
		assertThat(as(Personas.ANNA).get(plan.path("/versions/1")).json()).isEqualTo(first);
		assertThat(as(Personas.ANNA).get(plan.path("/versions/1/difference?from=2")).json().at("/changes"))
			.hasSameSizeAs(difference.json().at("/changes"));
		assertThat(as(Personas.ANNA).get(plan.path("/versions/3")).status()).isEqualTo(404);
	}

	@Test
	@DisplayName("Rule 13: of two who write one draft, the second is told what the first wrote and what they wrote otherwise; nothing is lost")
	void two_writers() {
		OpenPlan plan = draftedPlan();
		String annas = as(Personas.ANNA).get(plan.path()).body();
		String bos = Bodies.draft("g2", "g2", "Lunch vid eget bord", Bodies.conversationOn(TODAY.minusDays(2)));

		Answer second = as(Personas.BO, "\"0\"").put(plan.path("/draft"), bos);

		assertThat(second.status()).isEqualTo(412);
		assertThat(second.rules()).containsExactly("If-Match current-version");
		assertThat(second.etag()).contains("\"1\"");
		String told = second.json().at("/difference/inWords").toString();
		assertThat(told).contains("Promenad runt kvarteret", "har tagits bort", "Lunch vid eget bord",
				"har kommit till");
		assertThat(as(Personas.ANNA).get(plan.path()).body()).isEqualTo(annas);
		Answer again = as(Personas.BO, second.etag().orElseThrow()).put(plan.path("/draft"), bos);
		assertThat(again.status()).isEqualTo(200);
		assertThat(looks(plan, "sub-bo")).contains("plan.overtaken");
	}

	@Test
	@DisplayName("Rule 13: a follow-up that ends in revising begins the next version with what stands, for the contact to change")
	void revise() {
		OpenPlan plan = agreedPlan();

		Answer followedUp = as(Personas.BO).post(plan.path("/follow-ups"),
				Bodies.followUp(TODAY, "g1", "REVISE", "").replace("SCHEDULED", "CHANGED_NEED"));

		assertThat(followedUp.status()).as(followedUp.body()).isEqualTo(201);
		assertThat(followedUp.text("/versions/1/state")).isEqualTo("DRAFT");
		assertThat(followedUp.text("/versions/1/activities/0/what")).isEqualTo("Promenad runt kvarteret");
		assertThat(followedUp.json().at("/versions/1/conversation").isMissingNode()).isTrue();
		assertThat(followedUp.text("/followUps/0/reason")).isEqualTo("CHANGED_NEED");
	}

	@Test
	@DisplayName("Rule 17: what a follow-up comes to is told to the care manager only with the client's consent")
	void tell_the_care_manager() {
		OpenPlan plan = agreedPlan();

		Answer without = as(Personas.ANNA).post(plan.path("/follow-ups"),
				Bodies.followUp(TODAY, "g1", "TELL_CARE_MANAGER", ""));
		Answer with = as(Personas.ANNA).post(plan.path("/follow-ups"), Bodies.followUp(TODAY, "g1", "TELL_CARE_MANAGER",
				"\"careManagerConsent\": {\"by\": \"CLIENT\", \"on\": \"%s\"},".formatted(TODAY)));

		assertThat(without.status()).isEqualTo(422);
		assertThat(without.rules()).containsExactly("careManagerConsent care-manager-is-told-with-consent");
		assertThat(with.text("/followUps/0/careManagerConsent/by")).isEqualTo("CLIENT");
		PLAN_EVENTS.until(plan.homeCare().clientId(), PlanFollowedUp.class);
		assertThat(find(plan, PlanFollowedUp.class).getCareManagerConsentBy()).isEqualTo(ConsentGrantor.CLIENT);
	}

	@Test
	@DisplayName("Rule 12: all who visit read the plan; who has read which version is known, and which contact has yet to")
	void the_reading_duty() {
		OpenPlan plan = agreedPlan();

		assertThat(as(Personas.CIA).send("PUT", plan.path("/versions/1/reading"), null).status()).isEqualTo(204);
		assertThat(as(Personas.CIA).send("PUT", plan.path("/versions/1/reading"), null).status()).isEqualTo(204);
		assertThat(as(Personas.ANNA).send("PUT", plan.path("/versions/1/reading"), null).status()).isEqualTo(204);
		Answer readers = as(Personas.UNIT_MANAGER).get(plan.path("/readings"));

		assertThat(readers.json().at("/readings")).hasSize(2);
		assertThat(readers.text("/readings/0/readBy/staffId")).isEqualTo("staff-cia");
		assertThat(readers.json().at("/contactsMissing").toString()).isEqualTo("[\"staff-bo\"]");
		assertThatThrownBy(() -> this.jdbc.sql("UPDATE plan_reading SET staff_id = 'x'").update())
			.hasMessageContaining("only added to");
	}

	@Test
	@DisplayName("Rule 12: who of all who visit has yet to read the plan is known once the planner has told who visits; until then nobody is said to have read it")
	void all_who_visit_read_the_plan() {
		OpenPlan plan = agreedPlan();
		String visiting = "/1080/clients/" + plan.homeCare().clientId() + "/visiting-staff";
		as(Personas.ANNA).send("PUT", plan.path("/versions/1/reading"), null);
		as(Personas.BO).send("PUT", plan.path("/versions/1/reading"), null);

		Answer untold = as(Personas.UNIT_MANAGER).get(plan.path("/readings"));
		Answer told = as(Personas.PLANNER).put(visiting,
				"{\"staffIds\": [\"staff-anna\", \"staff-cia\", \"staff-eli\"]}");
		Answer twoMissing = as(Personas.UNIT_MANAGER).get(plan.path("/readings"));
		as(Personas.CIA).send("PUT", plan.path("/versions/1/reading"), null);
		as(Personas.PLANNER).put(visiting, "{\"staffIds\": [\"staff-cia\"]}");
		Answer nobodyMissing = as(Personas.UNIT_MANAGER).get(plan.path("/readings"));

		assertThat(untold.json().at("/visitingStaff/known").asBoolean()).isFalse();
		assertThat(untold.json().at("/visitingStaff/missing").isMissingNode()).isTrue();
		assertThat(untold.text("/visitingStaff/inWords")).contains("Det går inte att säga att alla har läst");
		assertThat(told.status()).as(told.body()).isEqualTo(200);
		assertThat(twoMissing.json().at("/visitingStaff/missing").toString())
			.isEqualTo("[\"staff-cia\",\"staff-eli\"]");
		assertThat(twoMissing.text("/visitingStaff/toldBy")).isEqualTo("Per");
		assertThat(nobodyMissing.json().at("/visitingStaff/missing")).isEmpty();
		assertThat(nobodyMissing.text("/visitingStaff/inWords")).contains("har läst version 1");
		assertThat(looks(plan, "sub-per")).contains("visiting-staff.tell");
	}

	@Test
	void who_visited_is_forgotten_when_the_clients_home_care_ends() {
		OpenPlan plan = agreedPlan();
		as(Personas.PLANNER).put("/1080/clients/" + plan.homeCare().clientId() + "/visiting-staff",
				"{\"staffIds\": [\"staff-cia\"]}");
		assertThat(as(Personas.BO).get(plan.path("/readings")).json().at("/visitingStaff/known").asBoolean()).isTrue();

		allEventsToTheEnd(plan.homeCare(), 3);

		assertThat(as(Personas.BO).get(plan.path("/readings")).json().at("/visitingStaff/known").asBoolean()).isFalse();
	}

	@Test
	@DisplayName("Rule 13: a changed decision shows that the plan in force no longer says what was decided")
	void goals_changed() {
		OpenPlan plan = agreedPlan();
		assertThat(as(Personas.ANNA).get(plan.path()).json().at("/goalsChangedSinceAgreed").asBoolean()).isFalse();

		CONTACT_SERVICE.publish(plan.homeCare().clientId(), 3,
				plan.homeCare().changed(DECIDED, STARTS, List.of(HomeCare.EAT)));

		org.awaitility.Awaitility.await()
			.atMost(java.time.Duration.ofSeconds(30))
			.until(() -> as(Personas.ANNA).get(plan.path()).json().at("/goalsChangedSinceAgreed").asBoolean());
	}

	private List<String> looks(OpenPlan plan, String subject) {
		return this.jdbc.sql("SELECT purpose FROM access_log WHERE client_id = ? AND caller = ?")
			.params(plan.homeCare().clientId(), subject)
			.query(String.class)
			.list();
	}

	private <T> T find(OpenPlan plan, Class<T> type) {
		List<Object> values = new ArrayList<>();
		PLAN_EVENTS.of(plan.homeCare().clientId(), 1).forEach((published) -> values.add(published.value()));
		return values.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
	}

}
