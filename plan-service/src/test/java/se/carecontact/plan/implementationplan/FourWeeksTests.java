package se.carecontact.plan.implementationplan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.carecontact.plan.homecare.Goal;
import se.carecontact.plan.homecare.GoalId;
import se.carecontact.plan.homecare.StaffId;

import static org.assertj.core.api.Assertions.assertThat;

/** The four-week grid of the Malmö template. */
@Tag("rule")
class FourWeeksTests {

	private static final Goal WALK = new Goal(new GoalId("g1"), "Förflyttning", "Kunna gå ut varje dag");

	private static final Set<Integer> EACH_WEEK = Set.of(1, 2, 3, 4);

	@Test
	@DisplayName("Rule 12: the four weeks show who does what when, week by week")
	void every_occasion_has_its_place() {
		FourWeeks grid = grid(activity("Promenad",
				new Occasion(Set.of(1, 3), Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), LocalTime.of(10, 0), 30)));

		assertThat(grid.visits()).extracting((visit) -> visit.week() + " " + visit.day() + " " + visit.at())
			.containsExactly("1 MONDAY 10:00", "1 THURSDAY 10:00", "3 MONDAY 10:00", "3 THURSDAY 10:00");
		assertThat(grid.collisions()).isEmpty();
	}

	@Test
	@DisplayName("Rule 12: the four weeks say where two activities want the client at the same time")
	void collisions() {
		FourWeeks grid = grid(
				activity("Promenad", new Occasion(EACH_WEEK, Set.of(DayOfWeek.MONDAY), LocalTime.of(10, 0), 60)),
				activity("Dusch", new Occasion(Set.of(2), Set.of(DayOfWeek.MONDAY), LocalTime.of(10, 45), 30)));

		assertThat(grid.collisions()).singleElement().satisfies((collision) -> {
			assertThat(collision.first().activity().what()).isEqualTo("Promenad");
			assertThat(collision.second().activity().what()).isEqualTo("Dusch");
			assertThat(collision.first().week()).isEqualTo(2);
			assertThat(collision.minutes()).isEqualTo(15);
		});
	}

	@Test
	void what_ends_when_the_next_begins_does_not_collide() {
		FourWeeks grid = grid(
				activity("Promenad", new Occasion(Set.of(1), Set.of(DayOfWeek.MONDAY), LocalTime.of(10, 0), 30)),
				activity("Dusch", new Occasion(Set.of(1), Set.of(DayOfWeek.MONDAY), LocalTime.of(10, 30), 30)));

		assertThat(grid.collisions()).isEmpty();
	}

	@Test
	void three_at_once_are_three_collisions() {
		Occasion same = new Occasion(Set.of(1), Set.of(DayOfWeek.MONDAY), LocalTime.of(10, 0), 30);

		assertThat(grid(activity("A", same), activity("B", same), activity("C", same)).collisions()).hasSize(3);
	}

	@Test
	void the_last_night_meets_the_first_morning_since_the_weeks_begin_again() {
		FourWeeks grid = grid(
				activity("Tillsyn", new Occasion(Set.of(4), Set.of(DayOfWeek.SUNDAY), LocalTime.of(23, 50), 20)),
				activity("Hissa flaggan", new Occasion(Set.of(1), Set.of(DayOfWeek.MONDAY), LocalTime.of(0, 5), 10)));

		assertThat(grid.collisions()).singleElement()
			.satisfies((collision) -> assertThat(collision.minutes()).isEqualTo(5));
	}

	@Test
	@DisplayName("Rule 12: plans of several providers, or of day and night, share the client's four weeks")
	void plans_share_one_grid() {
		Occasion evening = new Occasion(Set.of(1), Set.of(DayOfWeek.FRIDAY), LocalTime.of(21, 0), 30);

		FourWeeks grid = FourWeeks
			.of(List.of(part(activity("Kvällshjälp", evening)), part(activity("Tillsyn", evening))));

		assertThat(grid.collisions()).singleElement()
			.satisfies((collision) -> assertThat(collision.first().planId()).isNotEqualTo(collision.second().planId()));
	}

	private static FourWeeks grid(Activity... activities) {
		return FourWeeks.of(List.of(part(activities)));
	}

	private static FourWeeks.Part part(Activity... activities) {
		return new FourWeeks.Part(PlanId.random(),
				new PlanVersion.Draft(1, new PlanContent(List.of(WALK), List.of(activities), null, null, null),
						new Author(new StaffId("staff-anna"), "Anna")));
	}

	private static Activity activity(String what, Occasion... occasions) {
		return new Activity(ActivityId.random(), WALK.id(), what, "dag", "ofta", "hemtjänsten", null,
				List.of(occasions));
	}

}
