package se.carecontact.contact.primarycare;

import java.util.List;
import java.util.UUID;

/** Every client's named contacts in primary care. */
public interface PrimaryCareContacts {

	/** A client's contacts: fast vårdkontakt first. */
	List<PrimaryCareContact> of(UUID clientId);

	/** Adds a contact, or makes it be as given. */
	void put(UUID clientId, PrimaryCareContact contact);

	/** Removes a contact; one that is not there stays away. */
	void remove(UUID clientId, String source, String contactId);

}
