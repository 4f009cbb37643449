package se.carecontact.plan.implementationplan;

import java.time.Clock;

import se.carecontact.plan.homecare.ClientsInCare;
import se.carecontact.plan.homecare.HomeCareDecisions;
import se.carecontact.plan.policy.PlanPolicies;

/** The feature's use cases, put together from what they need. */
public class UseCases {

	private final Plans plans;

	private final ClientsInCare clients;

	private final HomeCareDecisions decisions;

	private final PlanPolicies policies;

	private final Clock clock;

	private final RecordPlanChange record;

	private final TakePlanToWrite take;

	public UseCases(Plans plans, PlanEvents events, ClientsInCare clients, HomeCareDecisions decisions,
			PlanPolicies policies, Clock clock) {
		this.plans = plans;
		this.clients = clients;
		this.decisions = decisions;
		this.policies = policies;
		this.clock = clock;
		this.record = new RecordPlanChange(plans, events);
		this.take = new TakePlanToWrite(plans, clients, decisions);
	}

	public FollowHomeCare followHomeCare() {
		return new FollowHomeCare(this.clients, this.decisions, this.plans, this.record, this.policies);
	}

	public DraftPlan draftPlan() {
		return new DraftPlan(this.take, this.record, this.clock);
	}

	public AgreePlan agreePlan() {
		return new AgreePlan(this.take, this.record, this.policies, this.clock);
	}

	public FollowUpPlan followUpPlan() {
		return new FollowUpPlan(this.take, this.record, this.policies, this.clock);
	}

	public ReadPlans readPlans() {
		return new ReadPlans(this.plans, this.clients, this.decisions);
	}

}
