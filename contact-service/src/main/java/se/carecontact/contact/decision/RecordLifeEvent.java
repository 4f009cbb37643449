package se.carecontact.contact.decision;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;

/**
 * Records that a client died or emigrated: every open decision ends at once, and with the
 * last of them all that hangs on home care.
 */
@Service
public class RecordLifeEvent {

	private static final String PURPOSE = "record life event";

	private final ClientDoor door;

	private final Decisions decisions;

	private final EndDecision endDecision;

	private final Clock clock;

	RecordLifeEvent(ClientDoor door, Decisions decisions, EndDecision endDecision, Clock clock) {
		this.door = door;
		this.decisions = decisions;
		this.endDecision = endDecision;
		this.clock = clock;
	}

	/**
	 * Ends the client's open decisions, in one transaction. Where none is open, nothing
	 * happens: the same again has no effect.
	 * @return the decisions that this ended, oldest first
	 */
	@Transactional
	public List<Decision> record(Caller caller, String municipalityId, UUID clientId, LifeEvent event) {
		Days.refuseFuture("on", event.on(), this.clock);
		if (open(this.door.look(caller, municipalityId, clientId, PURPOSE)).isEmpty()) {
			return List.of();
		}
		Client client = this.door.command(caller, municipalityId, clientId, PURPOSE);
		// Read again: only now, with the client locked, can no one else end them.
		return open(client).stream()
			.map((decision) -> this.endDecision.end(client, decision, event.ending(decision)))
			.toList();
	}

	private List<Decision> open(Client client) {
		return this.decisions.of(client.clientId()).stream().filter(Decision::isOpen).toList();
	}

}
