package se.carecontact.plan.implementationplan;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** An activity's place in the four weeks, in Swedish. */
public final class ScheduleText {

	private static final Locale SWEDISH = Locale.of("sv", "SE");

	private ScheduleText() {
	}

	/** All occasions, such as {@code mån, ons kl. 08:00 (30 min)}. */
	public static String of(List<Occasion> schedule) {
		return schedule.stream().map(ScheduleText::of).collect(Collectors.joining("; "));
	}

	/** The day, short. */
	public static String of(DayOfWeek day) {
		return day.getDisplayName(TextStyle.SHORT, SWEDISH).replace(".", "");
	}

	private static String of(Occasion occasion) {
		return days(occasion.days()) + " kl. " + occasion.at() + " (" + occasion.minutes() + " min)"
				+ weeks(occasion.weeks());
	}

	private static String days(Set<DayOfWeek> days) {
		return (days.size() == DayOfWeek.values().length) ? "varje dag"
				: days.stream().map(ScheduleText::of).collect(Collectors.joining(", "));
	}

	private static String weeks(Collection<Integer> weeks) {
		return (weeks.size() == Occasion.WEEKS) ? ""
				: ", vecka " + weeks.stream().map(String::valueOf).collect(Collectors.joining(", "));
	}

}
