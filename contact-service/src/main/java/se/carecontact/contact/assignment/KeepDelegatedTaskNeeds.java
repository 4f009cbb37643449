package se.carecontact.contact.assignment;

import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;

/** Keeps for which delegated health-care tasks a client needs someone. */
@Service
public class KeepDelegatedTaskNeeds {

	private final ClientDoor door;

	private final DelegatedTaskNeeds needs;

	KeepDelegatedTaskNeeds(ClientDoor door, DelegatedTaskNeeds needs) {
		this.door = door;
		this.needs = needs;
	}

	/**
	 * Makes the client's needs be these; the same again has no effect.
	 * @return the client's new version
	 */
	@Transactional
	public long keep(Caller caller, String municipalityId, UUID clientId, Set<String> codes) {
		Client client = this.door.command(caller, municipalityId, clientId, "keep delegated tasks");
		client.requireHomeCare();
		this.needs.become(clientId, codes);
		return client.version();
	}

}
