package se.carecontact.plan.homecare;

import java.util.Optional;

/** Every client with home care that this service has heard of. */
public interface ClientsInCare {

	/**
	 * The client, locked until the transaction ends, so that all that happens to one
	 * client happens one at a time and its events leave in the order of their commits.
	 */
	Optional<ClientInCare> lock(ClientId clientId);

	/** As {@link #lock(ClientId)}; a client not heard of before is kept first. */
	ClientInCare lockOrKeep(ClientRef ref);

	/** The client as it is now, without a lock. */
	Optional<ClientInCare> find(ClientId clientId);

	/** Keeps a changed client; the caller holds its lock. */
	void save(ClientInCare client);

}
