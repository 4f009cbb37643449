package se.carecontact.plan.policy;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Set;

/**
 * When a plan is followed up at the latest.
 *
 * @param within at least once in so long
 * @param controlMonths the months in which the municipality goes through its plans; empty
 * where it has none
 */
public record FollowUpRule(Span within, Set<Month> controlMonths) {

	public FollowUpRule {
		controlMonths = Set.copyOf(controlMonths);
	}

	/**
	 * The last day for the next follow-up: never later than the interval, and inside a
	 * control month where one lies between.
	 * @param day the day of agreement or of the last follow-up
	 */
	public LocalDate nextAfter(LocalDate day) {
		LocalDate latest = this.within.after(day);
		LocalDate candidate = latest;
		while (candidate.isAfter(day)) {
			if (this.controlMonths.contains(candidate.getMonth())) {
				return candidate;
			}
			candidate = YearMonth.from(candidate).minusMonths(1).atEndOfMonth();
		}
		return latest;
	}

}
