package se.carecontact.integration.primarycare;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import se.carecontact.events.shared.PlanOccasion;
import se.carecontact.events.shared.Weekday;

/**
 * An activity's place in the plan's four weeks. What is the same each week is a Timing. A
 * Timing can't say which of four weeks, nor different times on different days, so
 * anything else is told in words.
 */
final class ScheduleMapper {

	private static final int WEEKS = 4;

	private static final int DAYS = 7;

	private ScheduleMapper() {
	}

	static Type toFhir(List<PlanOccasion> schedule) {
		PlanOccasion only = schedule.getFirst();
		return (schedule.size() == 1 && isEachWeek(only) && daysAreKnown(only)) ? timing(only)
				: new StringType(schedule.stream().map(ScheduleMapper::inWords).collect(Collectors.joining("; ")));
	}

	private static Timing timing(PlanOccasion occasion) {
		Timing.TimingRepeatComponent repeat = new Timing.TimingRepeatComponent().setFrequency(1)
			.setPeriod(BigDecimal.ONE)
			.setPeriodUnit(Timing.UnitsOfTime.WK)
			.setDuration(BigDecimal.valueOf(occasion.getMinutes()))
			.setDurationUnit(Timing.UnitsOfTime.MIN);
		repeat.addTimeOfDay(occasion.getAt() + ":00");
		occasion.getDays().forEach((day) -> repeat.addDayOfWeek(day(day)));
		return new Timing().setRepeat(repeat);
	}

	private static boolean isEachWeek(PlanOccasion occasion) {
		return occasion.getWeeks().stream().distinct().count() == WEEKS;
	}

	private static boolean daysAreKnown(PlanOccasion occasion) {
		return !occasion.getDays().contains(Weekday.UNKNOWN);
	}

	private static String inWords(PlanOccasion occasion) {
		String days = (occasion.getDays().size() == DAYS) ? "varje dag"
				: occasion.getDays().stream().map(ScheduleMapper::inWords).collect(Collectors.joining(", "));
		String weeks = isEachWeek(occasion) ? "" : ", vecka "
				+ occasion.getWeeks().stream().map(String::valueOf).collect(Collectors.joining(", ")) + " av fyra";
		return days + " kl. " + occasion.getAt() + ", " + occasion.getMinutes() + " min" + weeks;
	}

	private static String inWords(Weekday day) {
		return switch (day) {
			case MONDAY -> "måndag";
			case TUESDAY -> "tisdag";
			case WEDNESDAY -> "onsdag";
			case THURSDAY -> "torsdag";
			case FRIDAY -> "fredag";
			case SATURDAY -> "lördag";
			case SUNDAY -> "söndag";
			case UNKNOWN -> "okänd dag";
		};
	}

	private static Timing.DayOfWeek day(Weekday day) {
		return switch (day) {
			case MONDAY -> Timing.DayOfWeek.MON;
			case TUESDAY -> Timing.DayOfWeek.TUE;
			case WEDNESDAY -> Timing.DayOfWeek.WED;
			case THURSDAY -> Timing.DayOfWeek.THU;
			case FRIDAY -> Timing.DayOfWeek.FRI;
			case SATURDAY -> Timing.DayOfWeek.SAT;
			case SUNDAY -> Timing.DayOfWeek.SUN;
			case UNKNOWN -> throw new IllegalArgumentException("A day that isn't known has no code");
		};
	}

}
