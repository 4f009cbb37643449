package se.carecontact.plan.implementationplan;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.carecontact.plan.homecare.Goal;
import se.carecontact.plan.homecare.GoalId;

import static org.assertj.core.api.Assertions.assertThat;

/** What one version has otherwise than another, as data and as people read it. */
@Tag("rule")
class DifferenceTests {

	private static final Goal WALK = new Goal(new GoalId("g1"), "Förflyttning", "Kunna gå ut varje dag");

	private static final Goal EAT = new Goal(new GoalId("g2"), "Hemliv", "Äta lagad mat");

	private static final Activity STROLL = activity(WALK, "Promenad", "förmiddag");

	@Test
	@DisplayName("Rule 13: the difference between two versions says in words what came, went and changed")
	void in_words() {
		Activity later = new Activity(STROLL.id(), WALK.id(), "Promenad", "eftermiddag", "varje dag", "hemtjänsten",
				"med rollator", List.of());
		Activity lunch = activity(EAT, "Lunch", "klockan 12");

		Difference difference = Difference.between(content(List.of(WALK), List.of(STROLL), "Jag vill ut"),
				content(List.of(WALK, EAT), List.of(later, lunch), "Jag vill ut"));

		assertThat(difference.inWords()).containsExactly("Målet ”Äta lagad mat” har kommit till.",
				"Aktiviteten ”Promenad”, när: var ”förmiddag”, är ”eftermiddag”.",
				"Aktiviteten ”Promenad”, önskemål: var inte angivet, är ”med rollator”.",
				"Aktiviteten ”Lunch” har kommit till: ”Lunch, varje dag, klockan 12; av: hemtjänsten”.");
	}

	@Test
	void the_same_content_in_another_order_is_no_difference() {
		Activity lunch = activity(EAT, "Lunch", "klockan 12");

		assertThat(Difference
			.between(content(List.of(WALK, EAT), List.of(STROLL, lunch), null),
					content(List.of(EAT, WALK), List.of(lunch, STROLL), null))
			.changes()).isEmpty();
	}

	@Test
	void a_reworded_goal_is_told_once_and_not_again_by_each_of_its_activities() {
		Goal reworded = new Goal(WALK.id(), WALK.lifeArea(), "Kunna gå till torget");

		Difference difference = Difference.between(content(List.of(WALK), List.of(STROLL), null),
				content(List.of(reworded), List.of(STROLL), null));

		assertThat(difference.changes()).singleElement().satisfies((change) -> {
			assertThat(change.subject()).isEqualTo(Difference.Subject.GOAL);
			assertThat(change.field()).isEqualTo(Difference.Field.TEXT);
			assertThat(change.before()).isEqualTo("Kunna gå ut varje dag");
			assertThat(change.after()).isEqualTo("Kunna gå till torget");
		});
	}

	@Test
	void a_first_version_has_all_of_it_new() {
		Difference difference = Difference.between(null, content(List.of(WALK), List.of(STROLL), "Jag vill ut"));

		assertThat(difference.changes()).extracting(Difference.Change::kind).containsOnly(Difference.Kind.ADDED);
		assertThat(difference.changes()).hasSize(4);
	}

	private static PlanContent content(List<Goal> goals, List<Activity> activities, @Nullable String words) {
		return new PlanContent(goals, activities,
				new Conversation(LocalDate.of(2026, 3, 1), List.of(new Participant("Elsa", "brukaren", "på plats"))),
				words, null);
	}

	private static Activity activity(Goal goal, String what, String when) {
		return new Activity(ActivityId.random(), goal.id(), what, when, "varje dag", "hemtjänsten", null, List.of());
	}

}
