package se.carecontact.contact.decision;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.access.AccessLog;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientLocks;
import se.carecontact.contact.client.RegisterClient;
import se.carecontact.contact.identity.IdentityNumber;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.policy.ServiceCatalogue;

/**
 * Takes decisions as the case system pushes them, one or several: new, changed, or the
 * same again, which has no effect.
 */
@Service
public class PushDecision {

	private final Decisions decisions;

	private final RegisterClient clients;

	private final ClientLocks locks;

	private final ServiceCatalogue catalogue;

	private final Publisher<DecisionFact> publisher;

	private final AccessLog log;

	private final Clock clock;

	PushDecision(Decisions decisions, RegisterClient clients, ClientLocks locks, ServiceCatalogue catalogue,
			Publisher<DecisionFact> publisher, AccessLog log, Clock clock) {
		this.decisions = decisions;
		this.clients = clients;
		this.locks = locks;
		this.catalogue = catalogue;
		this.publisher = publisher;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Makes the decision be as pushed. Pushes for one client wait for each other; a
	 * client's identity is published before the decision.
	 * @return the decision as it now is, and what the push changed
	 * @throws Refused where a service is not in the catalogue, or the decision is someone
	 * else's or has ended
	 */
	@Transactional
	public Pushed push(Caller caller, String municipalityId, DecisionPush push) {
		return push(caller, municipalityId, List.of(push)).getFirst();
	}

	/**
	 * Makes all the decisions be as pushed, in their order, or none. Clients that are
	 * known are locked first, in the order that everyone who locks several keeps to.
	 * @return what came of each
	 * @throws Refused where any one is refused
	 */
	@Transactional
	public List<Pushed> push(Caller caller, String municipalityId, List<DecisionPush> pushes) {
		Map<IdentityNumber, Client> known = new HashMap<>();
		this.locks
			.lockAll(municipalityId,
					pushes.stream().map((push) -> push.identity().identityNumber()).distinct().toList())
			.forEach((client) -> known.put(client.identity().identityNumber(), client));
		ServiceNames names = new ServiceNames(this.catalogue, municipalityId);
		List<Pushed> pushed = new ArrayList<>(pushes.size());
		for (DecisionPush push : pushes) {
			pushed.add(pushOne(caller, municipalityId, push, known, names));
		}
		this.log.write(caller, municipalityId, known.values().stream().map(Client::clientId).toList(), "push decision");
		return pushed;
	}

	private Pushed pushOne(Caller caller, String municipalityId, DecisionPush push, Map<IdentityNumber, Client> known,
			ServiceNames names) {
		Grant grant = push.grant().inOrder();
		if (!caller.seesUnit(grant.unitId())) {
			throw Refused.forbidden("own-unit", "The token is for other units.");
		}
		// As sent, so that a refusal tells the sender's own index.
		Map<String, String> serviceNames = names.of(push.grant().services());
		Client client = this.clients.register(municipalityId, grant.unitId(), push.identity());
		Client before = known.put(push.identity().identityNumber(), client);
		Decision wished = new Decision(push.decisionId(), municipalityId, client.clientId(), 1, grant, null);
		if (this.decisions.addIfNew(wished)) {
			publish(this.clients.touch(client, true), new DecisionFact.Granted(wished, serviceNames));
			return new Pushed(wished, PushOutcome.CREATED);
		}
		boolean sameClient = before != null && before.identity().equals(client.identity())
				&& before.unitId().equals(client.unitId());
		return change(client, wished, serviceNames, sameClient);
	}

	private Pushed change(Client client, Decision wished, Map<String, String> serviceNames, boolean sameClient) {
		// Read again: only now, with the client locked, can no one else change it.
		Decision before = this.decisions.find(wished.municipalityId(), wished.decisionId()).orElseThrow();
		if (!before.clientId().equals(client.clientId())) {
			throw Refused.conflict("decision-is-for-one-client", "The decision is another client's.");
		}
		if (before.grant().equals(wished.grant())) {
			return new Pushed(before, sameClient ? PushOutcome.UNCHANGED : PushOutcome.CHANGED);
		}
		Decision changed = before.changedTo(wished.grant());
		this.decisions.update(changed);
		publish(this.clients.touch(client, client.homeCareOpen()), new DecisionFact.Changed(changed, serviceNames));
		return new Pushed(changed, PushOutcome.CHANGED);
	}

	private void publish(Client client, DecisionFact fact) {
		this.publisher.publish(client.envelope(Days.now(this.clock)), fact);
	}

	/**
	 * What came of a push.
	 *
	 * @param decision as it now is
	 * @param outcome what the push changed
	 */
	public record Pushed(Decision decision, PushOutcome outcome) {
	}

}
