package se.carecontact.plan.implementationplan;

import java.time.Clock;

import se.carecontact.plan.platform.Days;
import se.carecontact.plan.platform.Refused;

/**
 * Makes a draft the version in force, when the client or a representative has agreed, or
 * when it is told why nobody could.
 */
public class AgreePlan {

	private final TakePlanToWrite take;

	private final RecordPlanChange record;

	private final Clock clock;

	AgreePlan(TakePlanToWrite take, RecordPlanChange record, Clock clock) {
		this.take = take;
		this.record = record;
		this.clock = clock;
	}

	/**
	 * Agrees on the draft at that revision; its goals are taken as the decision words
	 * them now.
	 * @throws Refused where the writer may not, has read an older revision, there is no
	 * draft, or a rule is broken; nothing has changed then
	 */
	public Plan agree(WritePlanRequest request, long revision, Agreement agreement) {
		WritablePlan writable = this.take.forRequest(request).atRevision(revision);
		PlanChange change = writable.plan().agree(agreement, writable.decision(), Days.today(this.clock));
		return this.record.of(change, writable.client().ref(), request.cause());
	}

}
