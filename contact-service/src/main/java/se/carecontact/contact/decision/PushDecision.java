package se.carecontact.contact.decision;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

	private final GrantToNewClients newClients;

	private final ServiceCatalogue catalogue;

	private final Publisher<DecisionFact> publisher;

	private final AccessLog log;

	private final Clock clock;

	PushDecision(Decisions decisions, RegisterClient clients, ClientLocks locks, GrantToNewClients newClients,
			ServiceCatalogue catalogue, Publisher<DecisionFact> publisher, AccessLog log, Clock clock) {
		this.decisions = decisions;
		this.clients = clients;
		this.locks = locks;
		this.newClients = newClients;
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
	 * Makes all the decisions be as pushed, or none: first those of clients who were not
	 * known, then the others in their order. Clients that are known are locked first, in
	 * the order that everyone who locks several keeps to.
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
		List<WishedDecision> wished = pushes.stream().map((push) -> wished(caller, push, names)).toList();
		Map<WishedDecision, Pushed> taken = takeNewClients(municipalityId, wished, known);
		List<Pushed> pushed = new ArrayList<>(wished.size());
		for (WishedDecision each : wished) {
			Pushed done = taken.get(each);
			pushed.add((done != null) ? done : pushOne(municipalityId, each, known));
		}
		this.log.write(caller, municipalityId, known.values().stream().map(Client::clientId).toList(), "push decision");
		return pushed;
	}

	/** Takes what can be taken of all at once; what came of it by the very push. */
	private Map<WishedDecision, Pushed> takeNewClients(String municipalityId, List<WishedDecision> wished,
			Map<IdentityNumber, Client> known) {
		Map<WishedDecision, Pushed> taken = new IdentityHashMap<>();
		List<WishedDecision> first = firstOfUnknown(wished, known.keySet());
		if (!first.isEmpty()) {
			Map<IdentityNumber, Client> added = this.newClients.grant(municipalityId, first);
			for (WishedDecision each : first) {
				Client client = added.get(each.identity().identityNumber());
				if (client != null) {
					taken.put(each, new Pushed(each.of(client), PushOutcome.CREATED));
				}
			}
			known.putAll(added);
		}
		return taken;
	}

	private static WishedDecision wished(Caller caller, DecisionPush push, ServiceNames names) {
		Grant grant = push.grant().inOrder();
		if (!caller.seesUnit(grant.unitId())) {
			throw Refused.forbidden("own-unit", "The token is for other units.");
		}
		// As sent, so that a refusal tells the sender's own index.
		return new WishedDecision(push.decisionId(), push.identity(), grant, names.of(push.grant().services()));
	}

	/**
	 * Of each client who is not known the first push, unless an earlier push has its
	 * decision's id.
	 */
	private static List<WishedDecision> firstOfUnknown(List<WishedDecision> wished, Set<IdentityNumber> known) {
		Set<IdentityNumber> seen = new HashSet<>(known);
		Set<String> decisionIds = new HashSet<>();
		List<WishedDecision> first = new ArrayList<>();
		for (WishedDecision each : wished) {
			boolean newId = decisionIds.add(each.decisionId());
			if (seen.add(each.identity().identityNumber()) && newId) {
				first.add(each);
			}
		}
		return first;
	}

	private Pushed pushOne(String municipalityId, WishedDecision push, Map<IdentityNumber, Client> known) {
		Client client = this.clients.register(municipalityId, push.grant().unitId(), push.identity());
		Client before = known.put(push.identity().identityNumber(), client);
		Decision wished = push.of(client);
		if (this.decisions.addIfNew(wished)) {
			publish(this.clients.touch(client, true), new DecisionFact.Granted(wished, push.serviceNames()));
			return new Pushed(wished, PushOutcome.CREATED);
		}
		boolean sameClient = before != null && before.identity().equals(client.identity())
				&& before.unitId().equals(client.unitId());
		return change(client, wished, push.serviceNames(), sameClient);
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
