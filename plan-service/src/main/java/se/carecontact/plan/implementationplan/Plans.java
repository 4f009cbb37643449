package se.carecontact.plan.implementationplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

	/**
	 * The clients with a plan of which something is to be told by that day, one for each
	 * such plan, locked until the transaction ends; those whom another holds are left
	 * out.
	 */
	List<ClientId> lockClientsToAnnounce(LocalDate day, int limit);

	/** The plans of these clients of which something is to be told by that day. */
	List<DuePlan> toAnnounce(Set<ClientId> clients, LocalDate day);

	/** Keeps what has been told of a plan's last day. */
	void told(PlanId id, Deadline announced);

	/** Keeps one step of a plan; the caller holds the client's lock. */
	void save(PlanChange change);

}
