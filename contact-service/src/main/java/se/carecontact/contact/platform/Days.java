package se.carecontact.contact.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The service's two notions of now: a day in Sweden, and an instant as precise as events
 * tell it.
 */
public final class Days {

	private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

	private Days() {
	}

	/** Today in Sweden. */
	public static LocalDate today(Clock clock) {
		return of(clock.instant());
	}

	/** The day in Sweden of an instant. */
	public static LocalDate of(Instant instant) {
		return LocalDate.ofInstant(instant, SWEDEN);
	}

	/** The day in Sweden that an instant lies in. */
	public static LocalDate dayOf(Instant instant) {
		return LocalDate.ofInstant(instant, SWEDEN);
	}

	/** Now, to the millisecond: what an event can carry. */
	public static Instant now(Clock clock) {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	/**
	 * Refuses a fact said to have happened on a day still to come.
	 * @throws Refused where the day is after today in Sweden
	 */
	public static void refuseFuture(String field, LocalDate day, Clock clock) {
		if (day.isAfter(today(clock))) {
			throw Refused.invalid(field, "not-in-the-future", "Must not be after today.");
		}
	}

}
