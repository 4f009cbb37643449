package se.carecontact.contact.followup;

import java.time.LocalDate;

import se.carecontact.contact.platform.Checks;

/**
 * The days that figures are for, both included.
 *
 * @param from first day
 * @param to last day
 */
public record Period(LocalDate from, LocalDate to) {

	private static final int MOST_YEARS = 3;

	public Period {
		new Checks().date("from", from).date("to", to).notBefore("to", to, "from", from).orRefuse();
		new Checks()
			.that(to.isBefore(from.plusYears(MOST_YEARS)), "to", "at-most-3-years", "Must be within 3 years of from.")
			.orRefuse();
	}

}
