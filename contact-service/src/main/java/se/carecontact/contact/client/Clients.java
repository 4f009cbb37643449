package se.carecontact.contact.client;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.identity.IdentityNumber;

/** Every client. */
public interface Clients {

	/** The client, if there is one of that id in the municipality. */
	Optional<Client> find(String municipalityId, UUID clientId);

	/** Those of the ids that there are in the municipality, in the order of their ids. */
	List<Client> findAll(String municipalityId, Collection<UUID> clientIds);

	/**
	 * Raises the client's version, which holds off every other command on it until this
	 * transaction ends.
	 * @return the client with its new version
	 */
	Optional<Client> advance(String municipalityId, UUID clientId);

	/**
	 * Adds a client unless one with the number is there; waits for another transaction
	 * that is adding the same.
	 * @return whether it was added
	 */
	boolean addIfNew(Client client);

	/**
	 * The same for several, with different numbers, in the order given.
	 * @return the ids of those that were added
	 */
	Set<UUID> addNew(Collection<Client> clients);

	/** The client with a number, locked until this transaction ends. */
	Optional<Client> lock(String municipalityId, IdentityNumber number);

	/**
	 * The client, locked until this transaction ends; empty also where another
	 * transaction holds it.
	 */
	Optional<Client> lockIfFree(String municipalityId, UUID clientId);

	/** Removes a client of whom nothing else is kept. */
	void remove(UUID clientId);

	/**
	 * Writes what may change of a client that this transaction has locked; its version
	 * becomes the given one.
	 */
	void update(Client client);

	/**
	 * The clients of a unit with open home care, by family name; of every unit where none
	 * is given.
	 */
	List<Client> inUnit(String municipalityId, @Nullable String unitId);

}
