package se.carecontact.contact.client;

import java.util.Set;
import java.util.UUID;

import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Masked;
import se.carecontact.contact.platform.Role;

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
	 * unit's manager and to the client's own contacts only; whatever is not known to be
	 * unprotected is protected.
	 */
	public String of(Client client) {
		return (!client.identity().isProtected() || isManagerOf(client) || this.ownClients.contains(client.clientId()))
				? client.identity().name() : Masked.NAME;
	}

	private boolean isManagerOf(Client client) {
		return this.caller.is(Role.UNIT_MANAGER) && this.caller.unitIds().contains(client.unitId());
	}

}
