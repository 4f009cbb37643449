package se.carecontact.plan.implementationplan;

import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.homecare.DecisionId;
import se.carecontact.plan.homecare.HomeCareDecision;
import se.carecontact.plan.policy.PlanPolicy;

/**
 * What a plan is to carry out, and under which policy. But for the scope it stays as it
 * was when the plan was opened.
 *
 * @param clientId whose plan it is
 * @param municipalityId SCB code, four digits
 * @param decisionId the decision it carries out
 * @param scope which part of the decision
 * @param policy the policy it was opened under, which it keeps
 */
public record Commission(ClientId clientId, String municipalityId, DecisionId decisionId, Scope scope,
		PlanPolicy policy) {

	static Commission of(HomeCareDecision decision, Scope scope, PlanPolicy policy) {
		return new Commission(decision.clientId(), decision.municipalityId(), decision.id(), scope, policy);
	}

	Commission withScope(Scope now) {
		return new Commission(this.clientId, this.municipalityId, this.decisionId, now, this.policy);
	}

}
