package se.carecontact.plan.implementationplan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who does what when, over the four weeks that a plan repeats (the Malmö template), and
 * where two activities want the client at the same time. Several plans of one client
 * share one grid, since the client is one.
 *
 * @param visits by week, day and time
 * @param collisions by week, day and time
 */
public record FourWeeks(List<Visit> visits, List<Collision> collisions) {

	private static final int DAY = 1440;

	private static final int ALL = DAY * 7 * Occasion.WEEKS;

	public FourWeeks {
		visits = List.copyOf(visits);
		collisions = List.copyOf(collisions);
	}

	/** The grid of these versions. */
	public static FourWeeks of(List<Part> parts) {
		List<Visit> visits = parts.stream()
			.flatMap((part) -> part.version()
				.content()
				.activities()
				.stream()
				.flatMap((activity) -> visits(part, activity).stream()))
			.sorted(Comparator.comparingInt(Visit::begins).thenComparing(Visit::ends))
			.toList();
		return new FourWeeks(visits, collisions(visits));
	}

	private static List<Visit> visits(Part part, Activity activity) {
		List<Visit> visits = new ArrayList<>();
		for (Occasion occasion : activity.schedule()) {
			for (int week : occasion.weeks()) {
				for (DayOfWeek day : occasion.days()) {
					visits.add(new Visit(part.planId(), part.version().number(), activity, week, day, occasion.at(),
							occasion.minutes()));
				}
			}
		}
		return visits;
	}

	/**
	 * Every two visits that overlap. What goes past midnight of the last Sunday meets the
	 * first Monday, since the weeks begin again.
	 */
	private static List<Collision> collisions(List<Visit> visits) {
		Map<List<Integer>, Collision> found = new LinkedHashMap<>();
		for (int first = 0; first < visits.size(); first++) {
			for (int second = first + 1; second < visits.size()
					&& visits.get(second).begins() < visits.get(first).ends(); second++) {
				found.put(List.of(first, second), Collision.of(visits.get(first), visits.get(second), 0));
			}
		}
		for (int last = 0; last < visits.size(); last++) {
			int over = visits.get(last).ends() - ALL;
			for (int first = 0; over > 0 && first < visits.size() && visits.get(first).begins() < over; first++) {
				if (first != last) {
					found.putIfAbsent(List.of(last, first), Collision.of(visits.get(last), visits.get(first), ALL));
				}
			}
		}
		return List.copyOf(found.values());
	}

	/**
	 * A version of a plan that has its place in the grid.
	 *
	 * @param planId the plan
	 * @param version the version
	 */
	public record Part(PlanId planId, PlanVersion version) {

		/** The plan's version in force, or its draft while none is. */
		public static Optional<Part> of(Plan plan) {
			return plan.inForce()
				.map(PlanVersion.class::cast)
				.or(() -> plan.draft().map(PlanVersion.class::cast))
				.map((version) -> new Part(plan.id(), version));
		}

	}

	/**
	 * An activity at its place in the grid.
	 *
	 * @param planId the plan it is of
	 * @param version the plan's version
	 * @param activity what is done
	 * @param week 1 to 4
	 * @param day of the week
	 * @param at when it begins
	 * @param minutes how long it takes
	 */
	public record Visit(PlanId planId, int version, Activity activity, int week, DayOfWeek day, LocalTime at,
			int minutes) {

		/** Minutes from the first Monday's midnight. */
		int begins() {
			return ((this.week - 1) * 7 + this.day.ordinal()) * DAY + this.at.toSecondOfDay() / 60;
		}

		int ends() {
			return begins() + this.minutes;
		}

	}

	/**
	 * Two visits at the same time.
	 *
	 * @param first the one that begins first
	 * @param second the other
	 * @param minutes how long both last at once
	 */
	public record Collision(Visit first, Visit second, int minutes) {

		private static Collision of(Visit first, Visit second, int later) {
			int begins = second.begins() + later;
			int ends = Math.min(first.ends(), second.ends() + later);
			return new Collision(first, second, ends - begins);
		}

	}

}
