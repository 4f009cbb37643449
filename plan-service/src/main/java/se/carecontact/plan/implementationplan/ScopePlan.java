package se.carecontact.plan.implementationplan;

import se.carecontact.plan.platform.Refused;

/** Says which provider's part of the decision, and of the day, a plan is for. */
public class ScopePlan {

	private final Plans plans;

	private final TakePlanToWrite take;

	private final RecordPlanChange record;

	ScopePlan(Plans plans, TakePlanToWrite take, RecordPlanChange record) {
		this.plans = plans;
		this.take = take;
		this.record = record;
	}

	/**
	 * Says it; the same again has no effect.
	 * @throws Refused where the writer may not, has read an older revision, or another
	 * plan of the decision is for that part; nothing has changed then
	 */
	public Plan scope(WritePlanRequest request, long revision, Scope scope) {
		WritablePlan writable = this.take.forRequest(request).atRevision(revision);
		Plan plan = writable.plan();
		if (plan.commission().scope().equals(scope)) {
			return plan;
		}
		OpenFurtherPlan.mustBeFree(scope,
				this.plans.ofDecision(plan.municipalityId(), plan.decisionId())
					.stream()
					.filter((other) -> !other.id().equals(plan.id()) && other.status() != PlanStatus.ENDED)
					.toList());
		return this.record.of(plan.scope(scope), writable.client().ref(), request.cause());
	}

}
