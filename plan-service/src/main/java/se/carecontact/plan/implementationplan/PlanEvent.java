package se.carecontact.plan.implementationplan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.EndCause;
import se.carecontact.plan.policy.DueDate;

/** What happened to a plan. */
public sealed interface PlanEvent {

	/** A decision opened it, or someone who shares the decision out. */
	record Opened(DueDate due) implements PlanEvent {
	}

	/** The day it is due moved, because the day it is counted from did. */
	record Redated(DueDate due, LocalDate previousOn) implements PlanEvent {
	}

	/** It was said which part of the decision it is for. */
	record Scoped(Scope scope) implements PlanEvent {
	}

	/** The plan conversation was recorded, or what is recorded of it was corrected. */
	record ConversationHeld(int version, Conversation conversation, Author by) implements PlanEvent {
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

	/**
	 * It ended with its decision.
	 *
	 * @param cause why that ended
	 * @param inForce the version in force by then, null where none was ever agreed
	 */
	record Ended(LocalDate endedOn, EndCause cause, PlanVersion.@Nullable Agreed inForce) implements PlanEvent {
	}

}
