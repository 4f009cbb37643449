package se.carecontact.plan.implementationplan;

import se.carecontact.plan.homecare.ClientRef;

/** Keeps a step of a plan and tells of it, both or neither. */
class RecordPlanChange {

	private final Plans plans;

	private final PlanEvents events;

	RecordPlanChange(Plans plans, PlanEvents events) {
		this.plans = plans;
		this.events = events;
	}

	Plan of(PlanChange change, ClientRef client, Cause cause) {
		this.plans.save(change);
		this.events.publish(change, client, cause);
		return change.plan();
	}

}
