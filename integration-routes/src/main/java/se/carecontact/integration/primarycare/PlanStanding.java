package se.carecontact.integration.primarycare;

import java.time.LocalDate;
import java.time.ZoneId;

import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import se.carecontact.events.plan.PlanEnded;

/**
 * How a plan stands, in the words of FHIR R4. {@code completed} is said only where the
 * decision came to its end; a client who died, emigrated or moved, or an end of unknown
 * cause, cut the plan short, which is {@code revoked}.
 */
enum PlanStanding {

	/** Carried out. */
	GOING_ON(CarePlanStatus.ACTIVE, GoalLifecycleStatus.ACTIVE, CarePlanActivityStatus.SCHEDULED),

	/** Ended as decided. */
	COMPLETED(CarePlanStatus.COMPLETED, GoalLifecycleStatus.COMPLETED, CarePlanActivityStatus.COMPLETED),

	/** Cut short. */
	REVOKED(CarePlanStatus.REVOKED, GoalLifecycleStatus.CANCELLED, CarePlanActivityStatus.STOPPED);

	private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

	private final CarePlanStatus plan;

	private final GoalLifecycleStatus goals;

	private final CarePlanActivityStatus activities;

	PlanStanding(CarePlanStatus plan, GoalLifecycleStatus goals, CarePlanActivityStatus activities) {
		this.plan = plan;
		this.goals = goals;
		this.activities = activities;
	}

	/**
	 * How an ended plan stands. An end that was told before its day leaves it going on
	 * until then: the period says so, and nothing tells of that day again. Reckoned from
	 * the event and not from the day of sending, so that a repeat says the same.
	 */
	static PlanStanding of(PlanEnded event) {
		LocalDate known = event.getOccurredAt().atZone(STOCKHOLM).toLocalDate();
		if (event.getEndedOn().isAfter(known)) {
			return GOING_ON;
		}
		return switch (event.getEndCause()) {
			case DECISION_ENDED -> COMPLETED;
			case MOVED, DIED, EMIGRATED, OTHER, UNKNOWN -> REVOKED;
		};
	}

	CarePlanStatus plan() {
		return this.plan;
	}

	GoalLifecycleStatus goals() {
		return this.goals;
	}

	CarePlanActivityStatus activities() {
		return this.activities;
	}

}
