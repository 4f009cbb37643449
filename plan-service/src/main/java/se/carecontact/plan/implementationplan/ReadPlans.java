package se.carecontact.plan.implementationplan;

import java.util.List;

import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.homecare.ClientInCare;
import se.carecontact.plan.homecare.ClientsInCare;
import se.carecontact.plan.homecare.HomeCareDecisions;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Refused;

/**
 * Shows plans to those of the client's own unit. A client of another unit looks like one
 * that does not exist; a colleague who is not the client's contact says why they look.
 */
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
	 * @throws Refused where there is no such client for the caller, or a reason is
	 * missing
	 */
	public List<Plan> ofClient(String municipalityId, ClientId clientId, Caller caller) {
		mayRead(client(municipalityId, clientId, caller), caller);
		return this.plans.ofClient(clientId);
	}

	/**
	 * Opens a client for reading what is told of them beside the plans.
	 * @throws Refused as {@link #ofClient}
	 */
	public void open(String municipalityId, ClientId clientId, Caller caller) {
		mayRead(client(municipalityId, clientId, caller), caller);
	}

	/**
	 * One plan.
	 * @throws Refused where there is no such plan for the caller, or a reason is missing
	 */
	public PlanInContext one(String municipalityId, PlanId planId, Caller caller) {
		PlanInContext plan = seen(municipalityId, planId, caller);
		mayRead(plan.client(), caller);
		return plan;
	}

	/**
	 * One plan of which the caller reports something, which never waits for a reason.
	 * @throws Refused where there is no such plan for the caller
	 */
	PlanInContext seen(String municipalityId, PlanId planId, Caller caller) {
		Plan plan = this.plans.find(planId)
			.filter((found) -> found.municipalityId().equals(municipalityId))
			.orElseThrow(ReadPlans::noSuchPlan);
		ClientInCare client = this.clients.find(plan.clientId())
			.filter((found) -> caller.seesUnit(found.ref().unitId()))
			.orElseThrow(ReadPlans::noSuchPlan);
		return new PlanInContext(plan, client,
				this.decisions.find(plan.municipalityId(), plan.decisionId()).orElseThrow());
	}

	/** A plan the caller may not see looks like one that does not exist. */
	static Refused noSuchPlan() {
		return Refused.notFound("planId", "There is no such plan in the units you see.");
	}

	/** As {@link #noSuchPlan()}, of a client. */
	static Refused noSuchClient() {
		return Refused.notFound("clientId", "There is no such client in the units you see.");
	}

	private ClientInCare client(String municipalityId, ClientId clientId, Caller caller) {
		return this.clients.find(clientId)
			.filter((found) -> found.ref().municipalityId().equals(municipalityId))
			.filter((found) -> caller.seesUnit(found.ref().unitId()))
			.orElseThrow(ReadPlans::noSuchClient);
	}

	/** Someone who is a contact and no more says why they open another's client. */
	private static void mayRead(ClientInCare client, Caller caller) {
		String staffId = caller.staffId();
		boolean own = staffId != null && client.contacts().include(new StaffId(staffId));
		if (caller.isOnlyContact() && !own && caller.accessReason() == null) {
			throw Refused.forbidden("reason-when-not-own-client",
					"You are not this client's contact: say why you open the client in the header X-Access-Reason.");
		}
	}

}
