package se.carecontact.plan.implementationplan;

import java.time.Clock;

import se.carecontact.plan.homecare.ClientsInCare;
import se.carecontact.plan.homecare.HomeCareDecisions;
import se.carecontact.plan.policy.PlanPolicies;

/** The feature's use cases, put together from what they need. */
public class UseCases {

	private final Ports ports;

	private final PlanPolicies policies;

	private final Clock clock;

	private final RecordPlanChange record;

	private final TakePlanToWrite take;

	public UseCases(Ports ports, PlanPolicies policies, Clock clock) {
		this.ports = ports;
		this.policies = policies;
		this.clock = clock;
		this.record = new RecordPlanChange(ports.plans(), ports.events());
		this.take = new TakePlanToWrite(ports.plans(), ports.clients(), ports.decisions());
	}

	public FollowHomeCare followHomeCare() {
		return new FollowHomeCare(this.ports, this.record, this.policies);
	}

	public OpenFurtherPlan openFurtherPlan() {
		return new OpenFurtherPlan(this.ports.plans(), this.ports.clients(), this.ports.decisions(), this.record);
	}

	public ScopePlan scopePlan() {
		return new ScopePlan(this.ports.plans(), this.take, this.record);
	}

	public DraftPlan draftPlan() {
		return new DraftPlan(this.take, this.record, this.clock);
	}

	public AgreePlan agreePlan() {
		return new AgreePlan(this.take, this.record, this.clock);
	}

	public FollowUpPlan followUpPlan() {
		return new FollowUpPlan(this.take, this.record, this.clock);
	}

	public ReadPlans readPlans() {
		return new ReadPlans(this.ports.plans(), this.ports.clients(), this.ports.decisions());
	}

	public ReadingDuty readingDuty() {
		return new ReadingDuty(readPlans(), this.ports.readings(), this.ports.visiting(), this.clock);
	}

	public TellVisitingStaff tellVisitingStaff() {
		return new TellVisitingStaff(this.ports.clients(), this.ports.visiting(), this.clock);
	}

	public ReadWorklist readWorklist() {
		return new ReadWorklist(this.ports.worklist(), this.clock);
	}

	public AnnounceDeadlines announceDeadlines() {
		return new AnnounceDeadlines(this.ports.plans(), this.ports.events(), this.clock);
	}

	/**
	 * What the use cases work with.
	 *
	 * @param plans every plan
	 * @param worklist the plans that go on, by the day they wait for
	 * @param readings who has read them
	 * @param visiting who visits each client
	 * @param events where the suite is told
	 * @param clients every client with home care
	 * @param decisions their decisions
	 */
	public record Ports(Plans plans, Worklist worklist, Readings readings, VisitingStaffKnown visiting,
			PlanEvents events, ClientsInCare clients, HomeCareDecisions decisions) {
	}

}
