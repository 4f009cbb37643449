package se.carecontact.plan.policy;

import java.time.LocalDate;

/**
 * A length of time in days or in months of the calendar.
 *
 * @param days calendar days, 1 to 1100; 0 where it is told in months
 * @param months calendar months, 1 to 36; 0 where it is told in days
 */
public record Span(int days, int months) {

	private static final int MAX_DAYS = 1100;

	private static final int MAX_MONTHS = 36;

	public Span {
		if ((days == 0) == (months == 0) || days < 0 || days > MAX_DAYS || months < 0 || months > MAX_MONTHS) {
			throw new IllegalArgumentException("A span is 1 to %d days or 1 to %d months, not %d days and %d months"
				.formatted(MAX_DAYS, MAX_MONTHS, days, months));
		}
	}

	/** So many days. */
	public static Span ofDays(int days) {
		return new Span(days, 0);
	}

	/** So many months. */
	public static Span ofMonths(int months) {
		return new Span(0, months);
	}

	/** The last day of the span that begins with that day. */
	public LocalDate after(LocalDate start) {
		return (this.days > 0) ? start.plusDays(this.days) : start.plusMonths(this.months);
	}

	/** In Swedish, as staff read it. */
	public String inWords() {
		return (this.days > 0) ? this.days + " dagar" : this.months + " månader";
	}

}
