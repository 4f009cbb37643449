package se.carecontact.contact.decision;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.access.AccessLog;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.Identity;
import se.carecontact.contact.client.RegisterClient;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.policy.ServiceCatalogue;

/**
 * Takes a decision as the case system pushes it: new, changed, or the same again, which
 * has no effect.
 */
@Service
public class PushDecision {

	private final Decisions decisions;

	private final RegisterClient clients;

	private final ServiceCatalogue catalogue;

	private final Publisher<DecisionFact> publisher;

	private final AccessLog log;

	private final Clock clock;

	PushDecision(Decisions decisions, RegisterClient clients, ServiceCatalogue catalogue,
			Publisher<DecisionFact> publisher, AccessLog log, Clock clock) {
		this.decisions = decisions;
		this.clients = clients;
		this.catalogue = catalogue;
		this.publisher = publisher;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Makes the decision be as pushed. Pushes for one client wait for each other; a
	 * client's identity is published before the decision.
	 * @return the decision as it now is, and whether it is new
	 * @throws Refused where a service is not in the catalogue, or the decision is someone
	 * else's or has ended
	 */
	@Transactional
	public Pushed push(Caller caller, String municipalityId, String decisionId, Identity identity, Grant grant) {
		if (!caller.seesUnit(grant.unitId())) {
			throw Refused.forbidden("own-unit", "The token is for other units.");
		}
		Map<String, String> serviceNames = serviceNames(municipalityId, grant.services());
		Client client = this.clients.register(municipalityId, grant.unitId(), identity);
		this.log.write(caller, municipalityId, List.of(client.clientId()), "push decision");
		Decision wished = new Decision(decisionId, municipalityId, client.clientId(), 1, grant, null);
		if (this.decisions.addIfNew(wished)) {
			publish(this.clients.touch(client, true), new DecisionFact.Granted(wished, serviceNames));
			return new Pushed(wished, true);
		}
		return new Pushed(change(client, wished, serviceNames), false);
	}

	private Decision change(Client client, Decision wished, Map<String, String> serviceNames) {
		// Read again: only now, with the client locked, can no one else change it.
		Decision before = this.decisions.find(wished.municipalityId(), wished.decisionId()).orElseThrow();
		if (!before.clientId().equals(client.clientId())) {
			throw Refused.conflict("decision-is-for-one-client", "The decision is another client's.");
		}
		if (before.grant().equals(wished.grant())) {
			return before;
		}
		Decision changed = before.changedTo(wished.grant());
		this.decisions.update(changed);
		publish(this.clients.touch(client, client.homeCareOpen()), new DecisionFact.Changed(changed, serviceNames));
		return changed;
	}

	private void publish(Client client, DecisionFact fact) {
		this.publisher.publish(client.envelope(Days.now(this.clock)), fact);
	}

	private Map<String, String> serviceNames(String municipalityId, Collection<GrantedService> services) {
		Map<String, String> names = new HashMap<>();
		int index = 0;
		for (GrantedService service : services) {
			String field = "services[" + index++ + "].code";
			names.put(service.code(),
					this.catalogue.nameOf(municipalityId, service.code())
						.orElseThrow(() -> Refused.rule(field, "service-in-catalogue",
								"The municipality's catalogue has no service with this code.")));
		}
		return names;
	}

	/**
	 * What came of a push.
	 *
	 * @param decision as it now is
	 * @param isNew whether it was not known before
	 */
	public record Pushed(Decision decision, boolean isNew) {
	}

}
