package se.carecontact.plan.implementationplan;

import se.carecontact.plan.homecare.ClientInCare;
import se.carecontact.plan.homecare.HomeCareDecision;
import se.carecontact.plan.platform.Refused;

/**
 * A plan in the hands of a contact who may write it, with its client locked.
 *
 * @param plan as it is now
 * @param client whose it is
 * @param decision it carries out, as it is now
 * @param author who writes
 */
record WritablePlan(Plan plan, ClientInCare client, HomeCareDecision decision, Author author) {

	/** Refuses where someone else has changed the plan since the writer read it. */
	WritablePlan atRevision(long expected) {
		if (this.plan.revision() != expected) {
			throw Refused.stale();
		}
		return this;
	}

}
