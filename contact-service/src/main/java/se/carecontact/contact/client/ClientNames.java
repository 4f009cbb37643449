package se.carecontact.contact.client;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.platform.Caller;

/**
 * How clients are named to whoever may see them. The only way to a client's name but for
 * what is published: every list, card and paper asks here.
 */
@Service
public class ClientNames {

	private final OwnClients ownClients;

	ClientNames(OwnClients ownClients) {
		this.ownClients = ownClients;
	}

	/** How the clients of a municipality are named to a caller. */
	@Transactional(readOnly = true)
	public ShownNames shownTo(Caller caller, String municipalityId) {
		return new ShownNames(caller, this.ownClients.of(municipalityId, caller));
	}

}
