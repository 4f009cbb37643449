package se.carecontact.integration.identity;

import java.util.List;
import java.util.UUID;

/** The clients as {@code care.clients} tells of them. */
public interface ClientIdentities {

	/**
	 * What is known of a client now, read from the database at each call.
	 * @param clientId the client
	 */
	KnownClient find(UUID clientId);

	/**
	 * The ids of clients of whom data may leave, in the order of their ids, for whoever
	 * goes through all of them. Ask {@link #find} for each when its turn comes: it may be
	 * protected by then.
	 * @param after only ids after this one; all zeros to begin
	 * @param limit at most this many
	 */
	List<UUID> openClients(UUID after, int limit);

	/**
	 * The ids of clients with protected identity, in the order of their ids.
	 * @param after only ids after this one; all zeros to begin
	 * @param limit at most this many
	 */
	List<UUID> protectedClients(UUID after, int limit);

}
