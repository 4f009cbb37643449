package se.carecontact.plan.implementationplan;

import java.util.List;
import java.util.Optional;

import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.homecare.DecisionId;

/** Every plan. */
public interface Plans {

	/** The plan as it is now. */
	Optional<Plan> find(PlanId id);

	/** The client's plans, oldest first, ended ones too. */
	List<Plan> ofClient(ClientId clientId);

	/** The plans that carry out the decision, oldest first, ended ones too. */
	List<Plan> ofDecision(String municipalityId, DecisionId decisionId);

	/** Keeps one step of a plan; the caller holds the client's lock. */
	void save(PlanChange change);

}
