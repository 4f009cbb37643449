package se.carecontact.contact.decision;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.RegisterClient;
import se.carecontact.contact.identity.IdentityNumber;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Occurrence;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.platform.Refused;

/**
 * Takes the first decisions of clients who are not known, all in the same few statements:
 * what a municipality's whole stock at go-live consists of. Its effect and its events are
 * those of one push after the other.
 */
@Service
class GrantToNewClients {

	private final Decisions decisions;

	private final RegisterClient clients;

	private final Publisher<DecisionFact> publisher;

	private final Clock clock;

	GrantToNewClients(Decisions decisions, RegisterClient clients, Publisher<DecisionFact> publisher, Clock clock) {
		this.decisions = decisions;
		this.clients = clients;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * Takes them in their order.
	 * @param wished of different clients, and with different ids
	 * @return the clients that were new, each with its decision now; the others someone
	 * has added meanwhile, and nothing of them has been taken
	 * @throws Refused where a decision is known, which is then another client's
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	Map<IdentityNumber, Client> grant(String municipalityId, List<WishedDecision> wished) {
		Map<IdentityNumber, Client> added = this.clients.addWithHomeCare(municipalityId,
				wished.stream()
					.map((each) -> new RegisterClient.Newcomer(each.grant().unitId(), each.identity()))
					.toList());
		List<Decision> granted = new ArrayList<>(added.size());
		List<Occurrence<DecisionFact>> facts = new ArrayList<>(added.size());
		for (WishedDecision each : wished) {
			Client client = added.get(each.identity().identityNumber());
			if (client != null) {
				Decision decision = each.of(client);
				granted.add(decision);
				facts.add(new Occurrence<>(client.envelope(Days.now(this.clock)),
						new DecisionFact.Granted(decision, each.serviceNames())));
			}
		}
		Set<String> taken = this.decisions.addNew(municipalityId, granted);
		if (taken.size() < granted.size()) {
			throw Refused.conflict("decision-is-for-one-client", "The decision is another client's.");
		}
		this.publisher.publishAll(facts);
		return added;
	}

}
