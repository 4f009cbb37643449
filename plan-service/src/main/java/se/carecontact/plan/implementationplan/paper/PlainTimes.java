package se.carecontact.plan.implementationplan.paper;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import se.carecontact.plan.implementationplan.Occasion;

/**
 * Days and times as one says them in plain Swedish: whole words, short sentences, one
 * thing in each.
 */
final class PlainTimes {

	private static final Locale SWEDISH = Locale.of("sv", "SE");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", SWEDISH);

	private PlainTimes() {
	}

	/** Such as {@code 3 maj 2027}. */
	static String day(LocalDate day) {
		return DAY.format(day);
	}

	/** Such as {@code Måndag och onsdag klockan 8. 30 minuter. Vecka 1 och 3.} */
	static String of(Occasion occasion) {
		String weeks = (occasion.weeks().size() == Occasion.WEEKS) ? ""
				: " Vecka " + and(occasion.weeks().stream().map(String::valueOf).toList()) + ".";
		return days(occasion.days()) + " klockan " + clock(occasion.at()) + ". " + minutes(occasion.minutes()) + "."
				+ weeks;
	}

	private static String days(Collection<DayOfWeek> days) {
		if (days.size() == DayOfWeek.values().length) {
			return "Varje dag";
		}
		String named = and(days.stream().map((day) -> day.getDisplayName(TextStyle.FULL, SWEDISH)).toList());
		return named.substring(0, 1).toUpperCase(SWEDISH) + named.substring(1);
	}

	private static String clock(LocalTime at) {
		return (at.getMinute() == 0) ? String.valueOf(at.getHour())
				: at.getHour() + "." + "%02d".formatted(at.getMinute());
	}

	private static String minutes(int minutes) {
		return (minutes == 1) ? "1 minut" : minutes + " minuter";
	}

	private static String and(List<String> words) {
		List<String> most = new ArrayList<>(words);
		String last = most.removeLast();
		return most.isEmpty() ? last : String.join(", ", most) + " och " + last;
	}

}
