package se.carecontact.contact.client;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.identity.IdentityNumber;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Occurrence;
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
		Client now = added ? before : save(before.identified(unitId, identity));
		boolean protectionEnded = before.identity().isProtected() && !now.identity().isProtected();
		this.publisher.publish(now.envelope(Days.now(this.clock)),
				new IdentityKnown(now.identity(), protectionEnded, added));
		return now;
	}

	/**
	 * Adds the clients that are not known yet, as they are with their first decision
	 * open, and locks them until the transaction ends; in few statements.
	 * @param newcomers people with different numbers
	 * @return those added, by number: the others someone has added meanwhile
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Map<IdentityNumber, Client> addWithHomeCare(String municipalityId, Collection<Newcomer> newcomers) {
		List<Client> clients = newcomers.stream()
			.map((each) -> new Client(UUID.randomUUID(), municipalityId, each.unitId(), each.identity(), false, 1, 1)
				.touched(true))
			.toList();
		Set<UUID> added = this.clients.addNew(clients);
		List<Client> known = clients.stream().filter((client) -> added.contains(client.clientId())).toList();
		this.publisher.publishAll(known.stream()
			.map((client) -> new Occurrence<>(client.envelope(Days.now(this.clock)),
					new IdentityKnown(client.identity(), false, true)))
			.toList());
		return known.stream()
			.collect(Collectors.toMap((client) -> client.identity().identityNumber(), Function.identity()));
	}

	/**
	 * Raises a locked client's version, and records whether any decision of home care is
	 * open.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Client touch(Client client, boolean homeCareOpen) {
		return save(client.touched(homeCareOpen));
	}

	private Client save(Client next) {
		this.clients.update(next);
		return next;
	}

	/**
	 * Someone who is not known yet.
	 *
	 * @param unitId the unit that answers for them
	 * @param identity who it is
	 */
	public record Newcomer(String unitId, Identity identity) {
	}

}
