package se.carecontact.plan.implementationplan;

import java.time.Clock;

import se.carecontact.plan.platform.Days;
import se.carecontact.plan.platform.Refused;

/** Records a follow-up of the version in force, and when the next is due. */
public class FollowUpPlan {

	private final TakePlanToWrite take;

	private final RecordPlanChange record;

	private final Clock clock;

	FollowUpPlan(TakePlanToWrite take, RecordPlanChange record, Clock clock) {
		this.take = take;
		this.record = record;
		this.clock = clock;
	}

	/**
	 * Records the follow-up.
	 * @throws Refused where the writer may not, no version is agreed, or a rule is
	 * broken; nothing has changed then
	 */
	public Plan followUp(WritePlanRequest request, FollowUpReport report) {
		WritablePlan writable = this.take.forRequest(request);
		PlanChange change = writable.plan().followUp(report, writable.author(), Days.today(this.clock));
		return this.record.of(change, writable.client().ref(), request.cause());
	}

}
