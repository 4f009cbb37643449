package se.carecontact.contact.primarycare;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Clients;
import se.carecontact.contact.platform.Refused;

/** Keeps what primary care tells, as it last told it. */
@Service
public class KeepPrimaryCareContact {

	private final Clients clients;

	private final PrimaryCareContacts contacts;

	KeepPrimaryCareContact(Clients clients, PrimaryCareContacts contacts) {
		this.clients = clients;
		this.contacts = contacts;
	}

	/**
	 * Takes in a fact; the client's version rises, as what is read of the client is
	 * another.
	 * @throws Refused where there is no such client
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void keep(PrimaryCareFact fact) {
		if (this.clients.advance(fact.municipalityId(), fact.clientId()).isEmpty()) {
			throw Refused.notFound("clientId", "There is no such client in the municipality.");
		}
		switch (fact) {
			case PrimaryCareFact.Changed changed -> this.contacts.put(changed.clientId(), changed.contact());
			case PrimaryCareFact.Ended ended ->
				this.contacts.remove(ended.clientId(), ended.source(), ended.contactId());
		}
	}

}
