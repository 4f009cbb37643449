package se.carecontact.contact.client;

import java.util.Collection;
import java.util.List;

import se.carecontact.contact.identity.IdentityNumber;

/** Locks on several clients at once. */
public interface ClientLocks {

	/**
	 * Locks those clients that are known, in the order of their ids, until the
	 * transaction ends: whoever locks several keeps to that order.
	 * @return those that are known, locked
	 */
	List<Client> lockAll(String municipalityId, Collection<IdentityNumber> numbers);

}
