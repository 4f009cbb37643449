package se.carecontact.plan.implementationplan.web;

import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import se.carecontact.plan.implementationplan.FourWeeks;

/**
 * Who does what when, over four weeks.
 *
 * @param visits by week, day and time
 * @param collisions every two visits at the same time
 */
record FourWeeksView(List<VisitView> visits, List<CollisionView> collisions) {

	static FourWeeksView of(FourWeeks grid) {
		return new FourWeeksView(grid.visits().stream().map(VisitView::of).toList(),
				grid.collisions().stream().map(CollisionView::of).toList());
	}

	/** An activity at its place. */
	record VisitView(int week, DayOfWeek day, @Schema(type = "string", example = "08:00") String at, int minutes,
			String what, String byWhom, UUID activityId, UUID planId, int version) {

		static VisitView of(FourWeeks.Visit visit) {
			return new VisitView(visit.week(), visit.day(), visit.at().toString(), visit.minutes(),
					visit.activity().what(), visit.activity().byWhom(), visit.activity().id().value(),
					visit.planId().value(), visit.version());
		}
	}

	/** Two visits at the same time, and for how long. */
	record CollisionView(VisitView first, VisitView second, int minutes) {

		static CollisionView of(FourWeeks.Collision collision) {
			return new CollisionView(VisitView.of(collision.first()), VisitView.of(collision.second()),
					collision.minutes());
		}
	}

}
