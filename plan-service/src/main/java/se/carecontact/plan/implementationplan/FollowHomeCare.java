package se.carecontact.plan.implementationplan;

import java.util.List;

import se.carecontact.plan.homecare.ClientInCare;
import se.carecontact.plan.homecare.ClientsInCare;
import se.carecontact.plan.homecare.HomeCareDecision;
import se.carecontact.plan.homecare.HomeCareDecisions;
import se.carecontact.plan.homecare.HomeCareFact;
import se.carecontact.plan.policy.PlanPolicies;
import se.carecontact.plan.policy.PlanPolicy;

/**
 * Lets the plans follow the client's home care: a decision opens one, its change or a
 * reached starting point moves the due date of one not yet agreed, its end ends it. A
 * plan keeps the policy it was opened under. The same fact twice has one effect.
 */
public class FollowHomeCare {

	private final ClientsInCare clients;

	private final HomeCareDecisions decisions;

	private final Plans plans;

	private final VisitingStaffKnown visiting;

	private final RecordPlanChange record;

	private final PlanPolicies policies;

	FollowHomeCare(UseCases.Ports ports, RecordPlanChange record, PlanPolicies policies) {
		this.clients = ports.clients();
		this.decisions = ports.decisions();
		this.plans = ports.plans();
		this.visiting = ports.visiting();
		this.record = record;
		this.policies = policies;
	}

	/** Follows one fact. The client is locked until the transaction ends. */
	public void on(HomeCareFact fact, Cause cause) {
		ClientInCare known = this.clients.lockOrKeep(fact.client()).withRef(fact.client());
		switch (fact) {
			case HomeCareFact.DecisionHolds holds -> decisionHolds(known, holds, cause);
			case HomeCareFact.DecisionEnded ended -> decisionEnded(known, ended, cause);
			case HomeCareFact.ContactsAre now ->
				milestonesMayHaveMoved(known.withContacts(now.contacts(), now.mainFrom()), cause);
			case HomeCareFact.IntroductionMade made -> milestonesMayHaveMoved(known.introduced(made.on()), cause);
		}
	}

	private void decisionHolds(ClientInCare client, HomeCareFact.DecisionHolds holds, Cause cause) {
		HomeCareDecision decision = holds.decision();
		this.clients.save(client);
		this.decisions.save(decision);
		List<Plan> going = going(decision);
		if (going.isEmpty()) {
			this.record.of(Plan.open(decision, Scope.WHOLE, policy(client, holds), client.milestones(decision)),
					client.ref(), cause);
		}
		going.forEach((plan) -> redate(plan, client, decision, cause));
	}

	/**
	 * A client's plans share the policy of their case: the one the case's first plan was
	 * opened under. That is as contact-service told it, or as written here where it was
	 * told before it told policies.
	 */
	private PlanPolicy policy(ClientInCare client, HomeCareFact.DecisionHolds holds) {
		return this.plans.ofClient(client.ref().clientId())
			.stream()
			.filter((plan) -> plan.status() != PlanStatus.ENDED)
			.findFirst()
			.map(Plan::policy)
			.orElseGet(() -> policyTold(client, holds));
	}

	private PlanPolicy policyTold(ClientInCare client, HomeCareFact.DecisionHolds holds) {
		PlanPolicy told = holds.policy();
		return (told != null) ? told : this.policies.on(holds.decision().decidedOn(), holds.decision().municipalityId(),
				client.ref().unitId());
	}

	private void decisionEnded(ClientInCare client, HomeCareFact.DecisionEnded ended, Cause cause) {
		this.clients.save(ended.lastOfClient() ? client.withoutHomeCare() : client);
		if (ended.lastOfClient()) {
			this.visiting.forget(client.ref().clientId());
		}
		this.plans.ofDecision(client.ref().municipalityId(), ended.decisionId())
			.stream()
			.filter((plan) -> plan.status() != PlanStatus.ENDED)
			.forEach((plan) -> this.record.of(plan.end(ended.endedOn(), ended.cause()), client.ref(), cause));
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
		plan.redate(client.milestones(decision)).ifPresent((change) -> this.record.of(change, client.ref(), cause));
	}

}
