package se.carecontact.contact.client;

/** Tells everyone who keeps a client's identity to erase it. */
public interface ErasedIdentities {

	/**
	 * Publishes that the client is known no more, with the running transaction and after
	 * every earlier event of the client.
	 */
	void erased(Client client);

}
