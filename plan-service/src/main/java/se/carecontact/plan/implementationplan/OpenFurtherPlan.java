package se.carecontact.plan.implementationplan;

import java.util.List;

import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.homecare.ClientInCare;
import se.carecontact.plan.homecare.ClientsInCare;
import se.carecontact.plan.homecare.DecisionId;
import se.carecontact.plan.homecare.HomeCareDecision;
import se.carecontact.plan.homecare.HomeCareDecisions;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Refused;

/**
 * Opens a further plan of a decision that several providers, or day and night, share. It
 * is due as the first one, and ends with the decision as all of its plans do.
 */
public class OpenFurtherPlan {

	private final Plans plans;

	private final ClientsInCare clients;

	private final HomeCareDecisions decisions;

	private final RecordPlanChange record;

	OpenFurtherPlan(Plans plans, ClientsInCare clients, HomeCareDecisions decisions, RecordPlanChange record) {
		this.plans = plans;
		this.clients = clients;
		this.decisions = decisions;
		this.record = record;
	}

	/**
	 * Opens it.
	 * @throws Refused where the caller may not, the decision isn't the client's or goes
	 * on no longer, or a plan of that part is there; nothing has changed then
	 */
	public Plan open(String municipalityId, ClientId clientId, Part part, Caller caller, Cause cause) {
		ClientInCare client = this.clients.lock(clientId)
			.filter((found) -> found.ref().municipalityId().equals(municipalityId))
			.filter((found) -> caller.seesUnit(found.ref().unitId()))
			.orElseThrow(ReadPlans::noSuchClient);
		HomeCareDecision decision = this.decisions.find(municipalityId, part.decisionId())
			.filter((found) -> found.clientId().equals(clientId))
			.orElseThrow(() -> Refused.rule("decisionId", "decision-is-the-clients",
					"The client has no decision with that reference."));
		List<Plan> going = going(decision);
		if (going.isEmpty()) {
			throw Refused.conflict("decision-goes-on", "The decision has ended, and its plans with it.");
		}
		mustBeFree(part.scope(), going);
		return this.record.of(Plan.open(decision, part.scope(), going.getFirst().policy(), client.milestones(decision)),
				client.ref(), cause);
	}

	private List<Plan> going(HomeCareDecision decision) {
		return this.plans.ofDecision(decision.municipalityId(), decision.id())
			.stream()
			.filter((plan) -> plan.status() != PlanStatus.ENDED)
			.toList();
	}

	/** Refuses a part that another of the decision's plans is for. */
	static void mustBeFree(Scope scope, List<Plan> others) {
		if (others.stream().anyMatch((plan) -> plan.commission().scope().equals(scope))) {
			throw Refused.conflict("one-plan-for-each-part",
					"The decision has a plan for that provider and part of the day.");
		}
	}

	/**
	 * A part of a decision.
	 *
	 * @param decisionId the decision
	 * @param scope which part of it
	 */
	public record Part(DecisionId decisionId, Scope scope) {
	}

}
