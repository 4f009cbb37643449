package se.carecontact.plan.running;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.carecontact.events.plan.PlanAgreed;
import se.carecontact.events.plan.PlanConversationHeld;
import se.carecontact.events.plan.PlanDrafted;
import se.carecontact.events.plan.PlanEnded;
import se.carecontact.events.plan.PlanFollowedUp;
import se.carecontact.events.plan.PlanOpened;
import se.carecontact.events.shared.DutyKind;
import se.carecontact.events.shared.EndCause;
import se.carecontact.events.shared.Goal;
import se.carecontact.plan.running.PlanEventLog.Published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What contact-service's events do to plans, and what leaves because of it. */
class PlanFromDecisionTests extends RunningPlanService {

	@Test
	void a_granted_decision_opens_a_plan_with_its_due_date_and_the_suite_is_told() {
		HomeCare homeCare = HomeCare.in("1080");

		CONTACT_SERVICE.publish(homeCare.clientId(), 1, homeCare.granted(DECIDED, STARTS));

		Published published = PLAN_EVENTS.of(homeCare.clientId(), 1).getFirst();
		PlanOpened opened = (PlanOpened) published.value();
		assertThat(opened.getDueOn()).isEqualTo(DECIDED.plusDays(14));
		assertThat(opened.getDueRule()).isEqualTo("14 dagar från beslutet");
		assertThat(opened.getDecisionId()).isEqualTo(homeCare.decisionId());
		assertThat(opened.getUnitId()).isEqualTo(Personas.UNIT);
		assertThat(published.headers()).containsEntry("seq", "1")
			.containsEntry("type", "se.carecontact.events.plan.PlanOpened")
			.containsEntry("municipality-id", "1080")
			.containsEntry("traceparent", ContactService.TRACEPARENT)
			.containsKeys("event-id", "occurred-at", "causation-id");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "1080, 14, decided", "0127, 14, decided", "0834, 21, decided", "1280, 14, decided", "1281, 30, starts",
			"2480, 28, decided" })
	void a_plan_is_due_as_its_municipality_has_decided(String municipality, int days, String from) {
		HomeCare homeCare = HomeCare.in(municipality);

		CONTACT_SERVICE.publish(homeCare.clientId(), 1, homeCare.granted(DECIDED, STARTS));

		PlanOpened opened = (PlanOpened) PLAN_EVENTS.of(homeCare.clientId(), 1).getFirst().value();
		assertThat(opened.getDueOn()).isEqualTo((from.equals("starts") ? STARTS : DECIDED).plusDays(days));
	}

	@Test
	void torsas_plan_moves_to_21_days_from_the_introduction_once_it_is_made() {
		HomeCare homeCare = HomeCare.in("0834");
		CONTACT_SERVICE.publish(homeCare.clientId(), 1, homeCare.granted(DECIDED, STARTS));
		CONTACT_SERVICE.publish(homeCare.clientId(), 2, homeCare.dutyDone(DutyKind.HOME_RISK_ASSESSMENT, TODAY));
		CONTACT_SERVICE.publish(homeCare.clientId(), 3, homeCare.dutyDone(DutyKind.PRESENT_SELF, TODAY.minusDays(2)));

		awaitDue(homeCare, TODAY.minusDays(2).plusDays(21));
	}

	@Test
	void umeas_plan_counts_from_the_first_appointment_and_keeps_its_day_when_the_contact_changes() {
		HomeCare homeCare = HomeCare.in("2480");
		CONTACT_SERVICE.publish(homeCare.clientId(), 1, homeCare.granted(DECIDED, STARTS));
		CONTACT_SERVICE.publish(homeCare.clientId(), 2,
				homeCare.appointed(TODAY.minusDays(4), "staff-anna", "staff-bo"));
		awaitDue(homeCare, TODAY.minusDays(4).plusDays(28));

		CONTACT_SERVICE.publish(homeCare.clientId(), 3,
				homeCare.replaced(TODAY, "staff-anna", "staff-cia", "staff-bo"));

		awaitContacts(homeCare, "staff-cia");
		awaitDue(homeCare, TODAY.minusDays(4).plusDays(28));
	}

	@Test
	void a_changed_decision_moves_an_unfinished_plans_due_date_and_rewords_its_goals() {
		OpenPlan plan = draftedPlan();
		Goal reworded = new Goal("g1", "Förflyttning", "Kunna gå till torget");

		CONTACT_SERVICE.publish(plan.homeCare().clientId(), 3,
				plan.homeCare().changed(DECIDED.plusDays(3), STARTS, List.of(reworded)));

		awaitDue(plan.homeCare(), DECIDED.plusDays(17));
		Answer shown = as(Personas.ANNA).get(plan.path());
		assertThat(shown.text("/versions/0/goals/0/text")).isEqualTo("Kunna gå till torget");
		assertThat(shown.json().at("/decisionGoals")).hasSize(1);
		assertThat(shown.etag()).contains("\"1\"");
	}

	@Test
	void an_agreed_plan_keeps_its_due_date_and_its_words_when_the_decision_changes() {
		OpenPlan plan = agreedPlan();
		Goal reworded = new Goal("g1", "Förflyttning", "Kunna gå till torget");

		CONTACT_SERVICE.publish(plan.homeCare().clientId(), 3,
				plan.homeCare().changed(DECIDED.plusDays(3), STARTS, List.of(reworded)));

		await().atMost(Duration.ofSeconds(20))
			.until(() -> as(Personas.ANNA).get(plan.path())
				.text("/decisionGoals/0/text")
				.equals("Kunna gå till torget"));
		Answer shown = as(Personas.ANNA).get(plan.path());
		assertThat(shown.text("/dueOn")).isEqualTo(DECIDED.plusDays(14).toString());
		assertThat(shown.text("/versions/0/goals/0/text")).isEqualTo("Kunna gå ut varje dag");
	}

	@Test
	void an_ended_decision_ends_its_plan_and_nothing_more_is_written_in_it() {
		OpenPlan plan = draftedPlan();

		CONTACT_SERVICE.publish(plan.homeCare().clientId(), 3, plan.homeCare().ended(TODAY));

		List<Published> events = PLAN_EVENTS.until(plan.homeCare().clientId(), PlanEnded.class);
		assertThat(((PlanEnded) events.getLast().value()).getEndedOn()).isEqualTo(TODAY);
		Answer shown = as(Personas.ANNA).get(plan.path());
		assertThat(shown.text("/status")).isEqualTo("ENDED");
		Answer refused = as(Personas.ANNA, shown.etag().orElseThrow()).put(plan.path("/draft"), Bodies.draft());
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.rules()).containsExactly(" plan-goes-on");
	}

	@Test
	void a_plan_from_opening_to_end_is_told_in_order_with_all_that_partners_need() {
		OpenPlan plan = agreedPlan();
		as(Personas.BO).post(plan.path("/follow-ups"), Bodies.followUp(TODAY, "g1"));
		CONTACT_SERVICE.publish(plan.homeCare().clientId(), 3, plan.homeCare().ended(TODAY));

		List<Published> events = PLAN_EVENTS.until(plan.homeCare().clientId(), PlanEnded.class);

		assertThat(events).extracting((published) -> (Object) published.value().getClass())
			.containsExactly(PlanOpened.class, PlanConversationHeld.class, PlanDrafted.class, PlanAgreed.class,
					PlanFollowedUp.class, PlanEnded.class);
		assertThat(events).extracting((published) -> published.headers().get("seq"))
			.containsExactly("1", "2", "3", "4", "5", "6");
		PlanAgreed agreed = (PlanAgreed) events.get(3).value();
		assertThat(agreed.getVersion()).isEqualTo(1);
		assertThat(agreed.getGoals()).singleElement().satisfies((goal) -> assertThat(goal.getGoalId()).isEqualTo("g1"));
		assertThat(agreed.getActivities()).singleElement()
			.satisfies((activity) -> assertThat(activity.getWish()).isEqualTo("Helst med rollatorn"));
		assertThat(agreed.getParticipants()).extracting((one) -> one.getRelation())
			.containsExactly("brukaren", "dotter");
		assertThat(agreed.getClientsWords()).startsWith("Jag vill komma ut");
		assertThat(agreed.getNextFollowUpOn()).isEqualTo(TODAY.plusMonths(6));
		assertThat(agreed.getWrittenBy().getId()).isEqualTo("staff-anna");
		PlanFollowedUp followedUp = (PlanFollowedUp) events.get(4).value();
		assertThat(followedUp.getOutcomes()).hasSize(1);
		assertThat(followedUp.getFollowedUpBy().getId()).isEqualTo("staff-bo");
		PlanEnded ended = (PlanEnded) events.get(5).value();
		assertThat(ended.getEndCause()).isEqualTo(EndCause.MOVED);
		assertThat(ended.getVersion()).isEqualTo(1);
		assertThat(ended.getAgreedOn()).isEqualTo(TODAY);
		assertThat(ended.getGoals()).isEqualTo(agreed.getGoals());
		assertThat(ended.getActivities()).isEqualTo(agreed.getActivities());
	}

	@Test
	void the_end_of_a_plan_that_was_never_agreed_tells_of_no_version() {
		OpenPlan plan = draftedPlan();

		CONTACT_SERVICE.publish(plan.homeCare().clientId(), 3, plan.homeCare().ended(TODAY));

		PlanEnded ended = (PlanEnded) PLAN_EVENTS.until(plan.homeCare().clientId(), PlanEnded.class).getLast().value();
		assertThat(ended.getVersion()).isNull();
		assertThat(ended.getAgreedOn()).isNull();
		assertThat(ended.getGoals()).isEmpty();
	}

	@Test
	void a_plans_events_tell_on_how_much_was_known_of_the_clients_identity_and_never_less_than_before() {
		HomeCare homeCare = HomeCare.in("1080");
		CONTACT_SERVICE.publish(homeCare.clientId(), 1, 4, homeCare.granted(DECIDED, STARTS));
		CONTACT_SERVICE.publish(homeCare.clientId(), 2, homeCare.appointed(DECIDED, "staff-anna", "staff-bo"));
		awaitContacts(homeCare, "staff-anna");
		OpenPlan plan = new OpenPlan(homeCare, planIdOf(homeCare));
		as(Personas.ANNA, "\"0\"").put(plan.path("/draft"), Bodies.draft());

		CONTACT_SERVICE.publish(homeCare.clientId(), 3, 5, homeCare.ended(TODAY));

		assertThat(PLAN_EVENTS.until(homeCare.clientId(), PlanEnded.class))
			.extracting((published) -> published.headers().get("identity-revision"))
			.containsExactly("4", "4", "4", "5");
	}

	private void awaitDue(HomeCare homeCare, LocalDate due) {
		await().atMost(Duration.ofSeconds(20))
			.until(() -> this.jdbc.sql("SELECT due_on FROM implementation_plan WHERE client_id = ?")
				.param(homeCare.clientId())
				.query(LocalDate.class)
				.list(), List.of(due)::equals);
	}

}
