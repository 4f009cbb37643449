package se.carecontact.integration.identity;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The clients as {@code care.clients} tells of them. */
public interface ClientIdentities {

	/**
	 * What is known of a client now, read from the database at each call.
	 * @param clientId the client
	 */
	KnownClient find(UUID clientId);

	/**
	 * The same, but not heard of yet as long as nothing at least as new is known as what
	 * had been told of the client: an event may be read before the identity that came
	 * first, which may say that the person is protected.
	 * @param revision how often it had been told; null asks for none
	 */
	KnownClient find(UUID clientId, @Nullable Long revision);

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
