package se.carecontact.contact.client;

import java.util.Set;
import java.util.UUID;

import se.carecontact.contact.platform.Caller;

/**
 * Clients' names as one caller may see them.
 *
 * @param caller who looks
 * @param ownClients whose contact the caller is
 */
public record ShownNames(Caller caller, Set<UUID> ownClients) {

	public ShownNames {
		ownClients = Set.copyOf(ownClients);
	}

	/**
	 * The name, or "Skyddade personuppgifter": a protected client's name is shown to the
	 * unit's manager and to the client's own contacts only.
	 */
	public String of(Client client) {
		return this.ownClients.contains(client.clientId()) ? client.identity().name() : client.nameFor(this.caller);
	}

}
