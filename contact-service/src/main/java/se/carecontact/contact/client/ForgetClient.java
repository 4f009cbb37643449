package se.carecontact.contact.client;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases who a client is, here and at everyone who was told. Retention alone decides
 * when; all that hangs on the client must be gone before.
 */
@Service
public class ForgetClient {

	private final Clients clients;

	private final ErasedIdentities erased;

	ForgetClient(Clients clients, ErasedIdentities erased) {
		this.clients = clients;
		this.erased = erased;
	}

	/**
	 * Locks a client until this transaction ends; empty where there is none, or another
	 * transaction has locked it: then its time comes again.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Client> lockIfFree(String municipalityId, UUID clientId) {
		return this.clients.lockIfFree(municipalityId, clientId);
	}

	/**
	 * Erases a client that this transaction has locked; a tombstone follows the client's
	 * other events.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Client client) {
		this.erased.erased(client);
		this.clients.remove(client.clientId());
	}

}
