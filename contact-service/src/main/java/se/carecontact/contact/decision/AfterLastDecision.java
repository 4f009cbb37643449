package se.carecontact.contact.decision;

import se.carecontact.contact.client.Client;

/** Something that must happen when a client's last open decision has ended. */
public interface AfterLastDecision {

	/**
	 * Runs in the transaction of the ending, after its event.
	 * @param client the client, locked
	 * @param ending how the last decision ended
	 */
	void homeCareEnded(Client client, Ending ending);

}
