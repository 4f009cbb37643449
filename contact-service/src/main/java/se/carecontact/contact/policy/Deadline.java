package se.carecontact.contact.policy;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Checks;

/**
 * How long something may take, in days or in months of the calendar. Neither: it is to be
 * done, but no day is set.
 *
 * @param days calendar days, 1 to 1100
 * @param months calendar months, 1 to 36
 * @param countsFrom the day they are counted from
 * @param repeats whether it comes again, counted from the day it was done; not where left
 * out
 */
public record Deadline(@Nullable Integer days, @Nullable Integer months, StartingPoint countsFrom,
		@Nullable Boolean repeats) {

	private static final int MAX_DAYS = 1100;

	private static final int MAX_MONTHS = 36;

	public Deadline {
		new Checks().present("countsFrom", countsFrom)
			.that(days == null || (days >= 1 && days <= MAX_DAYS), "days", "days-of-a-deadline",
					"Must be 1 to " + MAX_DAYS + ".")
			.that(months == null || (months >= 1 && months <= MAX_MONTHS), "months", "months-of-a-deadline",
					"Must be 1 to " + MAX_MONTHS + ".")
			.that(days == null || months == null, "months", "days-or-months", "Either days or months, not both.")
			.that(!Boolean.TRUE.equals(repeats) || days != null || months != null, "repeats", "repeats-by-an-interval",
					"What repeats has days or months.")
			.orRefuse();
		repeats = Boolean.TRUE.equals(repeats);
	}

	@Override
	public Boolean repeats() {
		return Boolean.TRUE.equals(this.repeats);
	}

	/** The last day in time; null where no day is set. */
	public @Nullable LocalDate dueOn(LocalDate start) {
		if (this.days != null) {
			return start.plusDays(this.days);
		}
		return (this.months != null) ? start.plusMonths(this.months) : null;
	}

	/** The same length, counted from another point. */
	public Deadline from(StartingPoint other) {
		return new Deadline(this.days, this.months, other, this.repeats);
	}

	/** The rule in Swedish, as staff read it. */
	public String inWords() {
		if (this.countsFrom == StartingPoint.SET_BY_HAND) {
			return this.countsFrom.inWords();
		}
		String length = (this.days != null) ? this.days + " dagar"
				: (this.months != null) ? this.months + " månader" : "utan frist";
		return length + " från " + this.countsFrom.inWords();
	}

}
