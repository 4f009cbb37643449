package se.carecontact.plan.implementationplan;

import se.carecontact.plan.homecare.ClientInCare;
import se.carecontact.plan.homecare.ClientsInCare;
import se.carecontact.plan.homecare.HomeCareDecision;
import se.carecontact.plan.homecare.HomeCareDecisions;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Refused;

/**
 * Hands a plan to the one who may write it: the client's main contact or deputy, from the
 * moment they are appointed; a former contact no longer.
 */
class TakePlanToWrite {

	private final Plans plans;

	private final ClientsInCare clients;

	private final HomeCareDecisions decisions;

	TakePlanToWrite(Plans plans, ClientsInCare clients, HomeCareDecisions decisions) {
		this.plans = plans;
		this.clients = clients;
		this.decisions = decisions;
	}

	WritablePlan forRequest(WritePlanRequest request) {
		Plan unlocked = plan(request);
		ClientInCare client = this.clients.lock(unlocked.clientId()).orElseThrow();
		// Read again: it may have changed while the lock was waited for.
		Plan plan = plan(request);
		if (!request.caller().seesUnit(client.ref().unitId())) {
			throw ReadPlans.noSuchPlan();
		}
		Author author = author(request.caller(), client);
		HomeCareDecision decision = this.decisions.find(plan.municipalityId(), plan.decisionId()).orElseThrow();
		return new WritablePlan(plan, client, decision, author);
	}

	private Plan plan(WritePlanRequest request) {
		return this.plans.find(request.planId())
			.filter((plan) -> plan.municipalityId().equals(request.municipalityId()))
			.orElseThrow(ReadPlans::noSuchPlan);
	}

	private static Author author(Caller caller, ClientInCare client) {
		String staffId = caller.staffId();
		if (staffId == null || !client.contacts().include(new StaffId(staffId))) {
			throw Refused.forbidden("writer-is-contact-of-the-client",
					"Only the client's main contact or deputy writes the plan.");
		}
		return new Author(new StaffId(staffId), caller.name());
	}

}
