package se.carecontact.plan.implementationplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.homecare.DecisionId;
import se.carecontact.plan.homecare.EndCause;
import se.carecontact.plan.homecare.Goal;
import se.carecontact.plan.homecare.GoalId;
import se.carecontact.plan.homecare.HomeCareDecision;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.platform.Refused;
import se.carecontact.plan.policy.DueDate;
import se.carecontact.plan.policy.DueRule;
import se.carecontact.plan.policy.FollowUpRule;
import se.carecontact.plan.policy.Milestones;
import se.carecontact.plan.policy.PlanPolicy;
import se.carecontact.plan.policy.Span;
import se.carecontact.plan.policy.StartingPoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Rules 11 to 14 on the plan alone. */
class PlanTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

	private static final PlanPolicy POLICY = new PlanPolicy("blekinge", 1, null,
			new DueRule(Span.ofDays(14), StartingPoint.START_OF_SERVICE), new FollowUpRule(Span.ofMonths(6), Set.of()),
			3);

	private static final LocalDate STARTS = TODAY.minusDays(3);

	private static final Author ANNA = new Author(new StaffId("staff-anna"), "Anna Berg");

	private static final Goal WALK = new Goal(new GoalId("g1"), "Förflyttning", "Kunna gå ut varje dag");

	private static final Goal EAT = new Goal(new GoalId("g2"), "Hemliv", "Äta lagad mat");

	private static final HomeCareDecision DECISION = decision(List.of(WALK, EAT));

	private static final Agreement CLIENT_AGREED = Agreement.byClient(TODAY);

	@Test
	void a_decision_opens_a_plan_that_is_due_as_policy_says() {
		PlanChange opened = Plan.open(DECISION, Scope.WHOLE, POLICY, starts(STARTS));

		assertThat(opened.plan().status()).isEqualTo(PlanStatus.OPEN);
		assertThat(opened.events())
			.containsExactly(new PlanEvent.Opened(new DueDate(STARTS.plusDays(14), "14 dagar från insatsens start")));
	}

	@Test
	void the_due_date_of_an_open_plan_moves_without_costing_a_writer_their_draft() {
		Plan drafted = drafted();

		Plan moved = drafted.redate(starts(TODAY.plusDays(16))).orElseThrow().plan();

		assertThat(moved.due().on()).isEqualTo(TODAY.plusDays(30));
		assertThat(moved.revision()).isEqualTo(drafted.revision());
		assertThat(moved.draft()).isEqualTo(drafted.draft());
	}

	@Test
	void an_agreed_plan_keeps_the_due_date_it_was_agreed_under() {
		assertThat(agreed().redate(starts(TODAY.plusDays(16)))).isEmpty();
	}

	@Test
	void a_saved_draft_takes_the_place_of_the_one_before() {
		Plan twice = drafted().draft(content("Promenad till torget"), ANNA, TODAY).plan();

		assertThat(twice.versions()).hasSize(1);
		assertThat(twice.draft().orElseThrow().content().activities().getFirst().what())
			.isEqualTo("Promenad till torget");
	}

	@Test
	void a_draft_after_an_agreement_is_the_next_version_and_the_agreed_one_stays_in_force() {
		Plan agreed = agreed();

		Plan revised = agreed.draft(content("Promenad till torget"), ANNA, TODAY).plan();

		assertThat(revised.draft().orElseThrow().number()).isEqualTo(2);
		assertThat(revised.inForce()).isEqualTo(agreed.inForce());
		assertThat(revised.status()).isEqualTo(PlanStatus.AGREED);
	}

	@Test
	void an_agreement_takes_the_goals_as_the_decision_words_them_now() {
		Goal reworded = new Goal(WALK.id(), WALK.lifeArea(), "Kunna gå till torget");

		Plan agreed = drafted().agree(CLIENT_AGREED, decision(List.of(reworded, EAT)), TODAY).plan();

		assertThat(agreed.inForce().orElseThrow().content().goals()).containsExactly(reworded);
	}

	@Test
	void a_draft_whose_goal_the_decision_no_longer_has_can_not_be_agreed() {
		refused("goal-is-of-the-decision", () -> drafted().agree(CLIENT_AGREED, decision(List.of(EAT)), TODAY));
	}

	@Test
	void an_agreement_sets_the_next_follow_up() {
		assertThat(agreed().nextFollowUpOn()).isEqualTo(TODAY.plusMonths(6));
	}

	@Test
	void no_agreement_without_a_recorded_conversation() {
		PlanContent withoutConversation = new PlanContent(List.of(WALK), List.of(activity(WALK, "Promenad")), null,
				null, null);
		Plan drafted = opened().draft(withoutConversation, ANNA, TODAY).plan();

		refused("agreement-follows-a-conversation", () -> drafted.agree(CLIENT_AGREED, DECISION, TODAY));
	}

	@Test
	void no_agreement_before_the_conversation_nor_on_a_day_to_come() {
		Agreement tooEarly = Agreement.byClient(TODAY.minusDays(5));
		Agreement tomorrow = Agreement.byClient(TODAY.plusDays(1));

		refused("day-is-in-order", () -> drafted().agree(tooEarly, DECISION, TODAY));
		refused("day-is-not-in-the-future", () -> drafted().agree(tomorrow, DECISION, TODAY));
	}

	@Test
	void a_legal_representative_who_agrees_is_named() {
		refused("representative-is-named", () -> new Agreement(TODAY, Agreement.By.LEGAL_REPRESENTATIVE, " ", null));
		refused("client-agrees-without-representative",
				() -> new Agreement(TODAY, Agreement.By.CLIENT, "Ola Ek", null));
	}

	@Test
	void nothing_is_agreed_twice() {
		refused("draft-is-there-to-agree-on", () -> agreed().agree(CLIENT_AGREED, DECISION, TODAY));
	}

	@Test
	void every_activity_has_a_goal_of_its_plan() {
		refused("activity-has-a-goal-of-its-plan",
				() -> new PlanContent(List.of(WALK), List.of(activity(EAT, "Lunch")), null, null, null));
	}

	@Test
	void a_plan_has_goals_and_activities() {
		refused("plan-has-goals",
				() -> new PlanContent(List.of(), List.of(activity(WALK, "Promenad")), null, null, null));
		refused("plan-has-activities", () -> new PlanContent(List.of(WALK), List.of(), null, null, null));
	}

	@Test
	void only_an_agreed_version_is_followed_up() {
		refused("agreed-version-is-followed-up", () -> drafted().followUp(report(TODAY), ANNA, TODAY));
	}

	@Test
	void a_follow_up_is_of_the_version_in_force_and_sets_the_next() {
		Plan followedUp = agreed().followUp(report(TODAY.plusDays(10)), ANNA, TODAY.plusDays(10)).plan();

		assertThat(followedUp.followUps().getFirst().version()).isEqualTo(1);
		assertThat(followedUp.nextFollowUpOn()).isEqualTo(TODAY.plusDays(10).plusMonths(6));
	}

	@Test
	void a_follow_up_tells_of_goals_of_the_version_only() {
		FollowUpReport other = new FollowUpReport(TODAY, FollowUp.Reason.SCHEDULED,
				List.of(new GoalOutcome(EAT.id(), GoalOutcome.Reached.REACHED, null)), FollowUp.Conclusion.KEEP, null,
				null);

		refused("outcome-is-of-a-goal-of-the-plan", () -> agreed().followUp(other, ANNA, TODAY));
	}

	@Test
	void an_ended_plan_is_neither_written_nor_agreed_nor_followed_up() {
		Plan ended = agreed().end(TODAY, EndCause.DECISION_ENDED).plan();

		assertThat(ended.status()).isEqualTo(PlanStatus.ENDED);
		refused("plan-goes-on", () -> ended.draft(content("Promenad"), ANNA, TODAY));
		refused("plan-goes-on", () -> ended.agree(CLIENT_AGREED, DECISION, TODAY));
		refused("plan-goes-on", () -> ended.followUp(report(TODAY), ANNA, TODAY));
	}

	private static Plan opened() {
		return Plan.open(DECISION, Scope.WHOLE, POLICY, starts(STARTS)).plan();
	}

	private static Plan drafted() {
		return opened().draft(content("Promenad"), ANNA, TODAY).plan();
	}

	private static Plan agreed() {
		return drafted().agree(CLIENT_AGREED, DECISION, TODAY).plan();
	}

	private static PlanContent content(String what) {
		return new PlanContent(List.of(WALK), List.of(activity(WALK, what)),
				new Conversation(TODAY.minusDays(1), List.of(new Participant("Elsa", "brukaren", null))), "Jag vill ut",
				null);
	}

	private static Activity activity(Goal goal, String what) {
		return new Activity(ActivityId.random(), goal.id(), what, "förmiddag", "varje dag", "hemtjänsten", null,
				List.of());
	}

	private static FollowUpReport report(LocalDate on) {
		return new FollowUpReport(on, FollowUp.Reason.SCHEDULED,
				List.of(new GoalOutcome(WALK.id(), GoalOutcome.Reached.PARTLY_REACHED, null)), FollowUp.Conclusion.KEEP,
				null, null);
	}

	private static HomeCareDecision decision(List<Goal> goals) {
		return new HomeCareDecision(new ClientId(new UUID(0, 1)), new DecisionId("B-2026-1"), "1080",
				TODAY.minusDays(10), STARTS, goals);
	}

	private static Milestones starts(LocalDate on) {
		return new Milestones(TODAY.minusDays(10), on, null, null);
	}

	private static void refused(String rule, Runnable request) {
		assertThatExceptionOfType(Refused.class).isThrownBy(request::run)
			.satisfies((refused) -> assertThat(refused.violations()).singleElement()
				.satisfies((violation) -> assertThat(violation.rule()).isEqualTo(rule)));
	}

}
