package se.carecontact.plan.implementationplan;

import java.util.List;

/**
 * One step of a plan: the plan after it, and what happened.
 *
 * @param plan as it is after the step
 * @param events what happened, in order; at least one
 */
public record PlanChange(Plan plan, List<PlanEvent> events) {

	public PlanChange {
		events = List.copyOf(events);
		if (events.isEmpty()) {
			throw new IllegalArgumentException("A step of a plan says what happened");
		}
	}

	PlanChange(Plan plan, PlanEvent event) {
		this(plan, List.of(event));
	}

}
