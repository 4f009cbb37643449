package se.carecontact.contact.visit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Every visit; asked and written for many at a time. */
public interface Visits {

	/** The units that now answer for these clients; without those unknown. */
	Map<UUID, String> unitsOf(String municipalityId, Collection<UUID> clientIds);

	/** The clients of these decisions; without those unknown. */
	Map<String, UUID> clientsOf(String municipalityId, Collection<String> decisionIds);

	/** These visits, as far as they are known, by their references. */
	Map<String, Visit> find(String municipalityId, Collection<String> visitIds);

	/**
	 * Makes the visits be as given, each with the unit that answered for the client on
	 * its day. No reference stands twice.
	 */
	void put(String municipalityId, Collection<Visit> visits);

}
