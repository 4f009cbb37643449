package se.carecontact.plan.implementationplan;

import java.util.List;

import se.carecontact.plan.homecare.ClientInCare;
import se.carecontact.plan.homecare.ClientsInCare;
import se.carecontact.plan.homecare.HomeCareDecision;
import se.carecontact.plan.homecare.HomeCareDecisions;
import se.carecontact.plan.homecare.HomeCareFact;
import se.carecontact.plan.policy.DueDate;
import se.carecontact.plan.policy.PlanPolicies;

/**
 * Lets the plans follow the client's home care: a decision opens one, its change or a
 * reached starting point moves the due date of one not yet agreed, its end ends it. The
 * same fact twice has one effect.
 */
public class FollowHomeCare {

	private final ClientsInCare clients;

	private final HomeCareDecisions decisions;

	private final Plans plans;

	private final RecordPlanChange record;

	private final PlanPolicies policies;

	FollowHomeCare(ClientsInCare clients, HomeCareDecisions decisions, Plans plans, RecordPlanChange record,
			PlanPolicies policies) {
		this.clients = clients;
		this.decisions = decisions;
		this.plans = plans;
		this.record = record;
		this.policies = policies;
	}

	/** Follows one fact. The client is locked until the transaction ends. */
	public void on(HomeCareFact fact, Cause cause) {
		ClientInCare known = this.clients.lockOrKeep(fact.client()).withRef(fact.client());
		switch (fact) {
			case HomeCareFact.DecisionHolds holds -> decisionHolds(known, holds.decision(), cause);
			case HomeCareFact.DecisionEnded ended -> decisionEnded(known, ended, cause);
			case HomeCareFact.ContactsAre now ->
				milestonesMayHaveMoved(known.withContacts(now.contacts(), now.mainFrom()), cause);
			case HomeCareFact.IntroductionMade made -> milestonesMayHaveMoved(known.introduced(made.on()), cause);
		}
	}

	private void decisionHolds(ClientInCare client, HomeCareDecision decision, Cause cause) {
		this.clients.save(client);
		this.decisions.save(decision);
		List<Plan> going = going(decision);
		if (going.isEmpty()) {
			this.record.of(Plan.open(decision, dueDate(client, decision)), client.ref(), cause);
		}
		going.forEach((plan) -> redate(plan, client, decision, cause));
	}

	private void decisionEnded(ClientInCare client, HomeCareFact.DecisionEnded ended, Cause cause) {
		this.clients.save(ended.lastOfClient() ? client.withoutHomeCare() : client);
		this.plans.ofDecision(client.ref().municipalityId(), ended.decisionId())
			.stream()
			.filter((plan) -> plan.status() != PlanStatus.ENDED)
			.forEach((plan) -> this.record.of(plan.end(ended.endedOn()), client.ref(), cause));
	}

	private void milestonesMayHaveMoved(ClientInCare client, Cause cause) {
		this.clients.save(client);
		for (HomeCareDecision decision : this.decisions.ofClient(client.ref().clientId())) {
			going(decision).forEach((plan) -> redate(plan, client, decision, cause));
		}
	}

	private List<Plan> going(HomeCareDecision decision) {
		return this.plans.ofDecision(decision.municipalityId(), decision.id())
			.stream()
			.filter((plan) -> plan.status() != PlanStatus.ENDED)
			.toList();
	}

	private void redate(Plan plan, ClientInCare client, HomeCareDecision decision, Cause cause) {
		plan.redate(dueDate(client, decision)).ifPresent((change) -> this.record.of(change, client.ref(), cause));
	}

	private DueDate dueDate(ClientInCare client, HomeCareDecision decision) {
		return this.policies.on(decision.decidedOn(), decision.municipalityId(), client.ref().unitId())
			.planDue()
			.dueDate(client.milestones(decision));
	}

}
