package se.carecontact.plan.homecare;

import java.util.List;
import java.util.Optional;

/** The decisions of the clients in care. */
public interface HomeCareDecisions {

	/** The decision as it holds, or the way it was when it ended. */
	Optional<HomeCareDecision> find(String municipalityId, DecisionId id);

	/** The client's decisions. */
	List<HomeCareDecision> ofClient(ClientId clientId);

	/** Keeps the decision as it is now, in place of what was known of it. */
	void save(HomeCareDecision decision);

}
