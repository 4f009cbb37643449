package se.carecontact.plan.implementationplan;

import java.time.LocalDate;

import se.carecontact.plan.policy.DueDate;

/** What happened to a plan. */
public sealed interface PlanEvent {

	/** A decision opened it. */
	record Opened(DueDate due) implements PlanEvent {
	}

	/** The day it is due moved, because the day it is counted from did. */
	record Redated(DueDate due) implements PlanEvent {
	}

	/** A draft was saved. */
	record Drafted(PlanVersion.Draft draft) implements PlanEvent {
	}

	/** A version was agreed, and is followed up by that day at the latest. */
	record Agreed(PlanVersion.Agreed version, LocalDate nextFollowUpOn) implements PlanEvent {
	}

	/** It was followed up, and is again by that day at the latest. */
	record FollowedUp(FollowUp followUp, LocalDate nextFollowUpOn) implements PlanEvent {
	}

	/** It ended with its decision. */
	record Ended(LocalDate endedOn) implements PlanEvent {
	}

}
