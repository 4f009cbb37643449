package se.carecontact.contact.suggestion;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * A leave that is going on, or begins soon after, the day someone is suggested for.
 *
 * @param from first day away
 * @param until last day away, where known
 */
public record Away(LocalDate from, @Nullable LocalDate until) {

	/**
	 * A leave of so many days or more, or without a known end, is long: the guidance
	 * [003, Lund] has a new contact appointed for it, so no one who is about to begin one
	 * is appointed.
	 */
	public static final int LONG_DAYS = 28;

	/** Whether it is long, seen from a day. */
	public boolean isLongFrom(LocalDate day) {
		LocalDate first = this.from.isAfter(day) ? this.from : day;
		return this.until == null || ChronoUnit.DAYS.between(first, this.until) + 1 >= LONG_DAYS;
	}

	/** Whether it has begun on a day. */
	public boolean hasBegunBy(LocalDate day) {
		return !this.from.isAfter(day);
	}

}
