package se.carecontact.plan.implementationplan;

import se.carecontact.plan.homecare.ClientRef;

/** Where the rest of the suite is told what happened to a plan. */
public interface PlanEvents {

	/**
	 * Tells of one step. It leaves the service if and only if the transaction commits, in
	 * the order of the client's commits.
	 */
	void publish(PlanChange change, ClientRef client, Cause cause);

	/** Tells that a plan's last day is near, or has passed; as {@link #publish}. */
	void announce(DuePlan plan, boolean overdue, Cause cause);

}
