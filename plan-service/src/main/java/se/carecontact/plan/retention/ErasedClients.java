package se.carecontact.plan.retention;

import java.util.UUID;

/** Clients whose facts are followed no more, however late they come. */
public interface ErasedClients {

	/**
	 * Whether the client is erased. Holds off an erasure, and is held off by one, until
	 * the transaction ends: facts and tombstones come on topics of their own, and perhaps
	 * to two replicas at once.
	 */
	boolean contains(UUID clientId);

	/** The client is erased; once more changes nothing. */
	void add(UUID clientId);

}
