package se.carecontact.contact.followup;

import java.time.LocalDate;
import java.util.UUID;

/** What plan-service tells of a plan, as far as the figures need it. */
public sealed interface PlanFact {

	/** The plan it is about. */
	Plan plan();

	/** The plan was opened. */
	record Opened(Plan plan) implements PlanFact {
	}

	/** The plan, or a new version of it, was agreed. */
	record Agreed(Plan plan, LocalDate agreedOn, LocalDate nextFollowUpOn) implements PlanFact {
	}

	/** The plan was followed up. */
	record FollowedUp(Plan plan, LocalDate followedUpOn, LocalDate nextFollowUpOn) implements PlanFact {
	}

	/** The plan ended. */
	record Ended(Plan plan, LocalDate endedOn) implements PlanFact {
	}

	/**
	 * A plan.
	 *
	 * @param planId the plan
	 * @param clientId whose
	 * @param municipalityId the municipality
	 * @param decisionId the decision it carries out
	 */
	record Plan(UUID planId, UUID clientId, String municipalityId, String decisionId) {
	}

}
