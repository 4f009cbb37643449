package se.carecontact.plan.implementationplan;

import java.util.Optional;

import se.carecontact.plan.homecare.ClientId;

/** Who visits each client, as far as anyone has told. */
public interface VisitingStaffKnown {

	/** Who visits the client; empty where nobody has told. */
	Optional<VisitingStaff> of(ClientId clientId);

	/** Keeps who visits the client now, in place of what was told before. */
	void put(ClientId clientId, VisitingStaff now);

	/** Forgets what was told, since the client's home care has ended. */
	void forget(ClientId clientId);

}
