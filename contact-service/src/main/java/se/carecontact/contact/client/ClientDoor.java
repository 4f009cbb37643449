package se.carecontact.contact.client;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.access.AccessLog;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.Role;

/**
 * The only way to a client's data: checks that the caller sees the client's unit, and
 * writes the access log. A client the caller may not see looks like one that does not
 * exist.
 */
@Service
public class ClientDoor {

	private final Clients clients;

	private final AccessLog log;

	private final OwnClients ownClients;

	ClientDoor(Clients clients, AccessLog log, OwnClients ownClients) {
		this.clients = clients;
		this.log = log;
		this.ownClients = ownClients;
	}

	/**
	 * Opens a client for reading. Someone who is a contact and no more says why they open
	 * a client whose contact they are not; the reason stands in the log. Reporting
	 * something asks for none: a client's absence must never wait for it.
	 * @param purpose what the caller is about to see
	 * @throws Refused where there is no such client for the caller, or a reason is
	 * missing
	 */
	@Transactional
	public Client look(Caller caller, String municipalityId, UUID clientId, String purpose) {
		Client client = enter(caller, this.clients.find(municipalityId, clientId).orElse(null), purpose);
		if (isOnlyContact(caller) && caller.accessReason() == null
				&& !this.ownClients.of(municipalityId, caller).contains(clientId)) {
			throw Refused.forbidden("reason-when-not-own-client",
					"You are not this client's contact: say why you open the client in the header X-Access-Reason.");
		}
		return client;
	}

	/**
	 * Opens a client for a command: raises its version and locks it until the transaction
	 * ends, so that what the command publishes stands in the order of commits.
	 * @param purpose what the caller is about to do
	 * @throws Refused where there is no such client for the caller; the version is then
	 * as before
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Client command(Caller caller, String municipalityId, UUID clientId, String purpose) {
		return enter(caller, this.clients.advance(municipalityId, clientId).orElse(null), purpose);
	}

	/**
	 * Opens a client for what follows from a command on something else, such as a
	 * colleague's leave. The client may belong to a unit the caller does not see: the
	 * caller is told nothing of it.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Client consequence(Caller caller, String municipalityId, UUID clientId, String purpose) {
		Client client = this.clients.advance(municipalityId, clientId).orElseThrow();
		this.log.write(caller, municipalityId, List.of(clientId), purpose);
		return client;
	}

	/**
	 * Opens clients for reading, at once, for what would follow from a command on
	 * something else. Those of units the caller does not see are there too: of them the
	 * caller may be told the id and the unit only.
	 */
	@Transactional
	public List<Client> consequences(Caller caller, String municipalityId, Collection<UUID> clientIds, String purpose) {
		List<Client> found = this.clients.findAll(municipalityId, clientIds);
		this.log.write(caller, municipalityId, found.stream().map(Client::clientId).toList(), purpose);
		return found;
	}

	/** The clients of a unit that the caller sees, or of all the caller's units. */
	@Transactional
	public List<Client> list(Caller caller, String municipalityId, @Nullable String unitId) {
		List<Client> seen = this.clients.inUnit(municipalityId, unitId)
			.stream()
			.filter((client) -> caller.seesUnit(client.unitId()))
			.toList();
		this.log.write(caller, municipalityId, seen.stream().map(Client::clientId).toList(), "list clients");
		return seen;
	}

	/**
	 * Opens several clients for reading, in no order; those the caller does not see are
	 * left out.
	 * @param purpose what the caller is about to see
	 */
	@Transactional
	public List<Client> look(Caller caller, String municipalityId, Collection<UUID> clientIds, String purpose) {
		List<Client> seen = this.clients.findAll(municipalityId, clientIds)
			.stream()
			.filter((client) -> caller.seesUnit(client.unitId()))
			.toList();
		this.log.write(caller, municipalityId, seen.stream().map(Client::clientId).toList(), purpose);
		return seen;
	}

	private static boolean isOnlyContact(Caller caller) {
		return caller.is(Role.CONTACT) && !caller.is(Role.UNIT_MANAGER) && !caller.is(Role.PLANNER);
	}

	private Client enter(Caller caller, @Nullable Client client, String purpose) {
		if (client == null || !caller.seesUnit(client.unitId())) {
			throw Refused.notFound("clientId", "There is no such client in the units you see.");
		}
		this.log.write(caller, client.municipalityId(), List.of(client.clientId()), purpose);
		return client;
	}

}
