package se.carecontact.contact.decision;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.client.RegisterClient;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.platform.Refused;

/** Ends a decision. With the client's last one, what hangs on home care ends too. */
@Service
public class EndDecision {

	private final Decisions decisions;

	private final ClientDoor door;

	private final RegisterClient clients;

	private final Publisher<DecisionFact> publisher;

	private final List<AfterLastDecision> afterLast;

	private final Clock clock;

	EndDecision(Decisions decisions, ClientDoor door, RegisterClient clients, Publisher<DecisionFact> publisher,
			List<AfterLastDecision> afterLast, Clock clock) {
		this.decisions = decisions;
		this.door = door;
		this.clients = clients;
		this.publisher = publisher;
		this.afterLast = List.copyOf(afterLast);
		this.clock = clock;
	}

	/**
	 * Ends the decision; the same ending again has no effect.
	 * @return the decision as it now is
	 * @throws Refused where it is unknown, or has ended otherwise
	 */
	@Transactional
	public Decision end(Caller caller, String municipalityId, String decisionId, Ending ending) {
		Decision unlocked = known(municipalityId, decisionId);
		Client client = this.door.command(caller, municipalityId, unlocked.clientId(), "end decision");
		Decision before = known(municipalityId, decisionId);
		if (ending.equals(before.ending())) {
			return before;
		}
		return end(client, before, ending);
	}

	/** Ends an open decision of a client that this transaction has locked. */
	Decision end(Client client, Decision open, Ending ending) {
		Decision ended = open.endedWith(ending);
		this.decisions.update(ended);
		boolean last = this.decisions.of(client.clientId()).stream().noneMatch(Decision::isOpen);
		this.publisher.publish(client.envelope(Days.now(this.clock)), new DecisionFact.Ended(ended, ending, last));
		if (last) {
			Client closed = this.clients.touch(client, false);
			this.afterLast.forEach((after) -> after.homeCareEnded(closed, ending));
		}
		return ended;
	}

	private Decision known(String municipalityId, String decisionId) {
		return this.decisions.find(municipalityId, decisionId)
			.orElseThrow(() -> Refused.notFound("decisionId", "There is no such decision."));
	}

}
