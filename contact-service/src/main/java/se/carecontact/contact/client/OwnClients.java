package se.carecontact.contact.client;

import java.util.Set;
import java.util.UUID;

/** Whose contact someone on the staff is; answered by whoever appoints contacts. */
public interface OwnClients {

	/** The clients whose MAIN or DEPUTY the person is now. */
	Set<UUID> of(String municipalityId, String staffId);

}
