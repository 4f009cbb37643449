package se.carecontact.contact.client;

import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;

/**
 * Registers a client as the case system tells of one, and keeps the identity as it was
 * last told. What is new or changed is published; what is told again is not.
 */
@Service
public class RegisterClient {

	private final Clients clients;

	private final Publisher<IdentityKnown> publisher;

	private final Clock clock;

	RegisterClient(Clients clients, Publisher<IdentityKnown> publisher, Clock clock) {
		this.clients = clients;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * Finds or adds the client, and locks it until the transaction ends.
	 * @return the client as it now is
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Client register(String municipalityId, String unitId, Identity identity) {
		boolean added = this.clients
			.addIfNew(new Client(UUID.randomUUID(), municipalityId, unitId, identity, false, 1, 1));
		Client before = this.clients.lock(municipalityId, identity.identityNumber()).orElseThrow();
		if (!added && identity.equals(before.identity()) && unitId.equals(before.unitId())) {
			return before;
		}
		Client now = added ? before : save(new Client(before.clientId(), municipalityId, unitId, identity,
				before.homeCareOpen(), before.version(), before.identityRevision() + 1));
		boolean protectionEnded = before.identity().isProtected() && !now.identity().isProtected();
		this.publisher.publish(now.envelope(Days.now(this.clock)), new IdentityKnown(now.identity(), protectionEnded));
		return now;
	}

	/**
	 * Raises a locked client's version, and records whether any decision of home care is
	 * open.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Client touch(Client client, boolean homeCareOpen) {
		return save(new Client(client.clientId(), client.municipalityId(), client.unitId(), client.identity(),
				homeCareOpen, client.version(), client.identityRevision()));
	}

	private Client save(Client client) {
		Client next = new Client(client.clientId(), client.municipalityId(), client.unitId(), client.identity(),
				client.homeCareOpen(), client.version() + 1, client.identityRevision());
		this.clients.update(next);
		return next;
	}

}
