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
record DeadlineView(Deadline.Kind what, LocalDate on, Standing standing, @Nullable LocalDate dueSoonToldOn,
		@Nullable LocalDate overdueToldOn) {

	static @Nullable DeadlineView of(Plan plan, LocalDate today) {
		return plan.deadline()
			.map((deadline) -> new DeadlineView(deadline.kind(), deadline.on(), standing(plan, deadline, today),
					deadline.told().dueSoonOn(), deadline.told().overdueOn()))
			.orElse(null);
	}

	private static Standing standing(Plan plan, Deadline deadline, LocalDate today) {
		if (deadline.isOverdueOn(today)) {
			return Standing.OVERDUE;
		}
		return deadline.isDueSoonOn(today, plan.policy().dueSoonDays()) ? Standing.DUE_SOON : Standing.IN_TIME;
	}

	/** How a last day stands today. */
	enum Standing {

		IN_TIME, DUE_SOON, OVERDUE

	}

}
