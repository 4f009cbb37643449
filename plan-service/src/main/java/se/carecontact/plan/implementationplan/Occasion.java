package se.carecontact.plan.implementationplan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import se.carecontact.plan.platform.Refused;

/**
 * When in the plan's four weeks an activity is done: on each of the days of each of the
 * weeks.
 *
 * @param weeks of the four, 1 to 4; at least one
 * @param days at least one
 * @param at when it begins, in Sweden
 * @param minutes how long it takes, 1 to 1440; may go past midnight
 */
public record Occasion(Set<Integer> weeks, Set<DayOfWeek> days, LocalTime at, int minutes) {

	/** How many weeks the grid has. */
	public static final int WEEKS = 4;

	/** The longest an occasion lasts. */
	public static final int MINUTES_OF_A_DAY = 1440;

	public Occasion {
		weeks = Collections.unmodifiableSet(new TreeSet<>(weeks));
		days = Collections.unmodifiableSet(new TreeSet<>(days));
		if (weeks.isEmpty() || !weeks.stream().allMatch((week) -> week >= 1 && week <= WEEKS)) {
			throw Refused.rule("weeks", "week-of-the-four", "The weeks are 1 to 4, at least one of them.");
		}
		if (days.isEmpty()) {
			throw Refused.rule("days", "day-is-named", "At least one day of the week is named.");
		}
		if (minutes < 1 || minutes > MINUTES_OF_A_DAY) {
			throw Refused.rule("minutes", "minutes-of-a-visit", "It takes 1 minute to 24 hours.");
		}
	}

	/** How many times in the four weeks. */
	public int times() {
		return this.weeks.size() * this.days.size();
	}

}
