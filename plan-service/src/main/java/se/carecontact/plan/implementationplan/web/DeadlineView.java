package se.carecontact.plan.implementationplan.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.implementationplan.Deadline;
import se.carecontact.plan.implementationplan.Plan;

/**
 * The day a plan waits for.
 *
 * @param what what it is for
 * @param on last day in time
 * @param standing whether it is near, or has passed
 * @param dueSoonToldOn when the suite was told that it is near
 * @param overdueToldOn when the suite was told that it has passed
 */
record DeadlineView(Deadline.Kind what, LocalDate on, Deadline.Standing standing, @Nullable LocalDate dueSoonToldOn,
		@Nullable LocalDate overdueToldOn) {

	static @Nullable DeadlineView of(Plan plan, LocalDate today) {
		return plan.deadline()
			.map((deadline) -> of(deadline, deadline.standingOn(today, plan.policy().dueSoonDays())))
			.orElse(null);
	}

	static DeadlineView of(Deadline deadline, Deadline.Standing standing) {
		return new DeadlineView(deadline.kind(), deadline.on(), standing, deadline.told().dueSoonOn(),
				deadline.told().overdueOn());
	}

}
