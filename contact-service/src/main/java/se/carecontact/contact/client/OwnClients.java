package se.carecontact.contact.client;

import java.util.Set;
import java.util.UUID;

import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Role;

/** Whose contact someone on the staff is; answered by whoever appoints contacts. */
public interface OwnClients {

	/** The clients whose MAIN or DEPUTY the person is now. */
	Set<UUID> of(String municipalityId, String staffId);

	/** The same of a caller; none of one who is no contact. */
	default Set<UUID> of(String municipalityId, Caller caller) {
		String staffId = caller.staffId();
		return (caller.is(Role.CONTACT) && staffId != null) ? of(municipalityId, staffId) : Set.of();
	}

}
