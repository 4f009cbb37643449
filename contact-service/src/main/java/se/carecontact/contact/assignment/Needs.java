package se.carecontact.contact.assignment;

import java.util.UUID;

import se.carecontact.contact.platform.Actor;

/**
 * What is known of clients' needs of contacts. What was marked as mistaken is left out.
 */
public interface Needs {

	/** What is known in the client's present case. */
	ContactNeed of(UUID clientId);

	void add(UUID clientId, Assessment assessment);

	void add(UUID clientId, Offer offer, Actor offeredBy);

	/** Keeps an answer to an offer, beside those before it. */
	void answer(UUID answerId, Offer answered, Actor documentedBy);

	/**
	 * Writes anew on each offer of the client the answer that counts, after an entry was
	 * marked as mistaken.
	 */
	void recount(UUID clientId);

	/**
	 * Closes the case: what was offered and assessed counts no more, should home care
	 * begin anew.
	 */
	void closeCase(UUID clientId);

}
