package se.carecontact.contact.assignment;

import java.util.UUID;

import se.carecontact.contact.platform.Actor;

/** What is known of clients' needs of contacts. */
public interface Needs {

	/** What is known in the client's present case. */
	ContactNeed of(UUID clientId);

	void add(UUID clientId, Assessment assessment);

	void add(UUID clientId, Offer offer, Actor offeredBy);

	/** Writes the answer to the client's latest offer. */
	void answer(UUID clientId, Offer answered, Actor documentedBy);

	/**
	 * Closes the case: what was offered and assessed counts no more, should home care
	 * begin anew.
	 */
	void closeCase(UUID clientId);

}
