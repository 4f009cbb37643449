package se.carecontact.plan.implementationplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.homecare.DecisionId;
import se.carecontact.plan.homecare.EndCause;
import se.carecontact.plan.homecare.Goal;
import se.carecontact.plan.homecare.GoalId;
import se.carecontact.plan.homecare.HomeCareDecision;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.platform.Refused;
import se.carecontact.plan.policy.DueRule;
import se.carecontact.plan.policy.FollowUpRule;
import se.carecontact.plan.policy.Milestones;
import se.carecontact.plan.policy.PlanPolicy;
import se.carecontact.plan.policy.Span;
import se.carecontact.plan.policy.StartingPoint;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever people do to a plan in whatever order, what it promises holds after each step.
 * Many of the edits are wrong on purpose; the seed of a failure stands in its message.
 */
@Tag("rule")
class RandomEditsTests {

	private static final int SEQUENCES = 300;

	private static final int EDITS = 60;

	private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

	private static final PlanPolicy POLICY = new PlanPolicy("torsas", 1, null,
			new DueRule(Span.ofDays(21), StartingPoint.INTRODUCTION),
			new FollowUpRule(Span.ofMonths(6), Set.of(java.time.Month.APRIL, java.time.Month.OCTOBER)), 3);

	private static final Author ANNA = new Author(new StaffId("staff-anna"), "Anna Berg");

	@Test
	@DisplayName("Rule 13: over random edits no agreed version changes, every activity has a goal of its plan, and once agreed exactly one version is in force")
	void what_a_plan_promises_holds_after_every_edit() {
		Map<String, Integer> done = new HashMap<>();
		Set<String> refused = new HashSet<>();
		for (long seed = 0; seed < SEQUENCES; seed++) {
			new Sequence(seed, done, refused).run();
		}
		// A test whose edits all fail shows nothing, and one whose edits all succeed
		// tries no wrong one.
		assertThat(done.keySet()).containsExactlyInAnyOrder("draft", "agree", "follow-up", "redate", "scope", "end");
		assertThat(done.get("agree")).isGreaterThan(SEQUENCES);
		assertThat(refused).contains("activity-has-a-goal-of-its-plan", "agreed-version-is-followed-up",
				"draft-is-there-to-agree-on", "new-version-says-what-changed-and-why", "goal-is-of-the-decision",
				"agreement-follows-a-conversation", "plan-goes-on", "day-is-in-order");
	}

	/** One plan's life. */
	private static final class Sequence {

		private final long seed;

		private final Random random;

		private final Map<String, Integer> done;

		private final Set<String> refused;

		/**
		 * As each stood when it was agreed, in characters, which no list handed in can
		 * reach.
		 */
		private final Map<Integer, String> agreed = new HashMap<>();

		private final List<List<?>> handedIn = new ArrayList<>();

		private HomeCareDecision decision;

		private LocalDate today = FIRST_DAY;

		private Plan plan;

		private Sequence(long seed, Map<String, Integer> done, Set<String> refused) {
			this.seed = seed;
			this.random = new Random(seed);
			this.done = done;
			this.refused = refused;
			this.decision = decision();
			this.plan = Plan.open(this.decision, Scope.WHOLE, POLICY, milestones()).plan();
		}

		void run() {
			for (int edit = 0; edit < EDITS; edit++) {
				Plan before = this.plan;
				try {
					edit();
				}
				catch (Refused ex) {
					this.refused.add(ex.violations().getFirst().rule());
					assertThat(this.plan).as("seed %d: a refusal changes nothing", this.seed).isSameAs(before);
				}
				check();
			}
			assertThat(this.plan.versions()).as("seed %d", this.seed).isUnmodifiable();
		}

		private void edit() {
			this.today = this.today.plusDays(this.random.nextInt(20));
			switch (Integer.valueOf(this.random.nextInt(100))) {
				case Integer chance when chance < 40 -> apply("draft", this.plan.draft(content(), ANNA, this.today));
				case Integer chance when chance < 65 -> agree();
				case Integer chance when chance < 85 ->
					apply("follow-up", this.plan.followUp(report(), ANNA, this.today));
				case Integer chance when chance < 93 -> {
					this.decision = decision();
					List<PlanVersion> versions = this.plan.versions();
					this.plan.redate(milestones()).ifPresent((change) -> apply("redate", change));
					assertThat(this.plan.versions()).as("seed %d: a redate leaves what is written", this.seed)
						.isEqualTo(versions);
				}
				case Integer chance when chance < 96 -> this.decision = decision();
				case Integer chance when chance < 99 ->
					apply("scope", this.plan.scope(new Scope("Utförare " + this.random.nextInt(3), PartOfDay.DAY)));
				default -> {
					if (this.plan.status() != PlanStatus.ENDED) {
						apply("end", this.plan.end(this.today, EndCause.DECISION_ENDED));
					}
				}
			}
		}

		/**
		 * What is agreed is the draft, word for word, but for how the decision words its
		 * goals.
		 */
		private void agree() {
			PlanContent draft = this.plan.draft().map(PlanVersion.Draft::content).orElse(null);
			LocalDate day = this.today.minusDays(this.random.nextInt(10));
			apply("agree", this.plan.agree(Agreement.byClient(day), this.decision, this.today));
			PlanContent now = this.plan.inForce().orElseThrow().content();
			assertThat(new PlanContent(draft.goals(), now.activities(), now.conversation(), now.clientsWords(),
					now.reason()))
				.as("seed %d", this.seed)
				.isEqualTo(draft);
			assertThat(now.goals()).as("seed %d", this.seed)
				.containsExactlyElementsOf(
						draft.goals().stream().map((goal) -> this.decision.goal(goal.id()).orElseThrow()).toList());
			assertThat(this.plan.draft()).as("seed %d", this.seed).isEmpty();
		}

		private void apply(String what, PlanChange change) {
			assertThat(this.plan.status()).as("seed %d: nothing happens to an ended plan", this.seed)
				.isNotEqualTo(PlanStatus.ENDED);
			this.done.merge(what, 1, Integer::sum);
			this.plan = change.plan();
			this.handedIn.forEach(List::clear);
			change.events().forEach((event) -> {
				if (event instanceof PlanEvent.Agreed now) {
					assertThat(this.agreed.put(now.version().number(), now.version().toString()))
						.as("seed %d", this.seed)
						.isNull();
				}
			});
		}

		private void check() {
			List<String> standing = this.plan.versions()
				.stream()
				.filter(PlanVersion.Agreed.class::isInstance)
				.map(PlanVersion::toString)
				.toList();
			assertThat(standing).as("seed %d: no agreed version ever changes or goes", this.seed)
				.containsExactlyInAnyOrderElementsOf(this.agreed.values());
			for (PlanVersion version : this.plan.versions()) {
				Set<GoalId> goals = new HashSet<>();
				version.content().goals().forEach((goal) -> goals.add(goal.id()));
				assertThat(version.content().activities()).as("seed %d", this.seed)
					.allMatch((activity) -> goals.contains(activity.goalId()));
			}
			assertThat(this.plan.inForce().map(PlanVersion.Agreed::number).orElse(0)).as("seed %d", this.seed)
				.isEqualTo(this.agreed.keySet().stream().mapToInt(Integer::intValue).max().orElse(0));
			assertThat(this.plan.versions().stream().map(PlanVersion::number))
				.as("seed %d: numbered without gaps", this.seed)
				.containsExactlyElementsOf(IntStream.rangeClosed(1, this.plan.versions().size()).boxed().toList());
			assertThat(this.plan.versions().stream().filter(PlanVersion.Draft.class::isInstance).count())
				.as("seed %d", this.seed)
				.isLessThanOrEqualTo(1);
			assertThat(agreedDays()).as("seed %d: in the order of their agreement", this.seed).isSorted();
			assertThat(this.plan.deadline().isPresent()).isEqualTo(this.plan.status() != PlanStatus.ENDED);
		}

		private List<LocalDate> agreedDays() {
			return this.plan.versions()
				.stream()
				.filter(PlanVersion.Agreed.class::isInstance)
				.map((version) -> ((PlanVersion.Agreed) version).agreement().on())
				.toList();
		}

		/**
		 * The lists handed in are the caller's, who does with them what they like
		 * afterwards.
		 */
		private PlanContent content() {
			this.handedIn.clear();
			List<Goal> goals = new ArrayList<>(this.decision.goals());
			if (goals.size() > 1 && this.random.nextBoolean()) {
				goals.remove(this.random.nextInt(goals.size()));
			}
			List<Activity> activities = new ArrayList<>();
			for (int count = 0; count < 1 + this.random.nextInt(3); count++) {
				GoalId goal = (this.random.nextInt(8) == 0) ? new GoalId("of-another-plan")
						: goals.get(this.random.nextInt(goals.size())).id();
				activities.add(new Activity(ActivityId.random(), goal, "Promenad " + this.random.nextInt(), "förmiddag",
						"varje dag", "hemtjänsten", null, List.of()));
			}
			Conversation conversation = (this.random.nextInt(5) == 0) ? null : new Conversation(
					this.today.minusDays(this.random.nextInt(60)), List.of(new Participant("Elsa", "brukaren", null)));
			ReasonForChange reason = (this.plan.inForce().isPresent() == (this.random.nextInt(5) != 0))
					? new ReasonForChange("annat", "nytt behov") : null;
			this.handedIn.add(goals);
			this.handedIn.add(activities);
			return new PlanContent(goals, activities, conversation, "ord " + this.random.nextInt(), reason);
		}

		private FollowUpReport report() {
			List<GoalOutcome> outcomes = this.plan.inForce()
				.map((version) -> version.content().goals())
				.orElse(this.decision.goals())
				.stream()
				.filter((goal) -> this.random.nextInt(10) != 0)
				.map((goal) -> new GoalOutcome(goal.id(), GoalOutcome.Reached.PARTLY_REACHED, null))
				.toList();
			FollowUp.Conclusion conclusion = this.random.nextBoolean() ? FollowUp.Conclusion.REVISE
					: FollowUp.Conclusion.KEEP;
			return new FollowUpReport(this.today, FollowUp.Reason.CHANGED_NEED, outcomes, conclusion, null, null);
		}

		private HomeCareDecision decision() {
			List<Goal> goals = new ArrayList<>();
			for (String id : List.of("g1", "g2", "g3")) {
				if (goals.isEmpty() || this.random.nextBoolean()) {
					goals.add(new Goal(new GoalId(this.random.nextInt(6) == 0 ? id + "-ny" : id), "Hemliv",
							"mål " + this.random.nextInt(5)));
				}
			}
			return new HomeCareDecision(new ClientId(new UUID(0, 1)), new DecisionId("B-1"), "0834", FIRST_DAY,
					FIRST_DAY, goals);
		}

		private Milestones milestones() {
			return new Milestones(FIRST_DAY, FIRST_DAY, null, this.random.nextBoolean() ? this.today : null);
		}

	}

}
