package se.carecontact.contact.followup;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Clients;
import se.carecontact.contact.platform.Refused;

/** Keeps when plans were agreed and followed up, as plan-service tells. */
@Service
public class RememberPlan {

	private final Clients clients;

	private final Recollection recollection;

	RememberPlan(Clients clients, Recollection recollection) {
		this.clients = clients;
		this.recollection = recollection;
	}

	/**
	 * Takes in a fact. The client is not another for it, so its version stays.
	 * @throws Refused where there is no such client
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void remember(PlanFact fact) {
		PlanFact.Plan plan = fact.plan();
		if (this.clients.find(plan.municipalityId(), plan.clientId()).isEmpty()) {
			throw Refused.notFound("clientId", "There is no such client in the municipality.");
		}
		this.recollection.plan(fact);
	}

}
