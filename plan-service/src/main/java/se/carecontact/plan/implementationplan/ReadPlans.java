package se.carecontact.plan.implementationplan;

import java.util.List;

import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.homecare.ClientInCare;
import se.carecontact.plan.homecare.ClientsInCare;
import se.carecontact.plan.homecare.HomeCareDecisions;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Refused;

/** Shows plans to those of the client's own unit. */
public class ReadPlans {

	private final Plans plans;

	private final ClientsInCare clients;

	private final HomeCareDecisions decisions;

	ReadPlans(Plans plans, ClientsInCare clients, HomeCareDecisions decisions) {
		this.plans = plans;
		this.clients = clients;
		this.decisions = decisions;
	}

	/**
	 * All plans of the client, oldest first.
	 * @throws Refused where the municipality has no such client
	 */
	public List<Plan> ofClient(String municipalityId, ClientId clientId, Caller caller) {
		ClientInCare client = this.clients.find(clientId)
			.filter((found) -> found.ref().municipalityId().equals(municipalityId))
			.orElseThrow(() -> Refused.notFound("clientId", "There is no such client in the municipality."));
		caller.mustSeeUnit(client.ref().unitId());
		return this.plans.ofClient(clientId);
	}

	/**
	 * One plan.
	 * @throws Refused where the municipality has no such plan
	 */
	public PlanInContext one(String municipalityId, PlanId planId, Caller caller) {
		Plan plan = this.plans.find(planId)
			.filter((found) -> found.municipalityId().equals(municipalityId))
			.orElseThrow(() -> Refused.notFound("planId", "There is no such plan in the municipality."));
		ClientInCare client = this.clients.find(plan.clientId()).orElseThrow();
		caller.mustSeeUnit(client.ref().unitId());
		return new PlanInContext(plan, client,
				this.decisions.find(plan.municipalityId(), plan.decisionId()).orElseThrow());
	}

}
