package se.carecontact.contact.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;

/**
 * Looks at one client who is due. It takes the client without waiting, so it can't
 * deadlock with a leave, which locks the member of staff first: a leave that is being
 * recorded meanwhile looks at the client after this.
 */
@Service
class LookAtDueClient {

	private static final String NAME = "contact-service";

	private final Watches watches;

	private final ClientDoor door;

	private final WatchContacts watch;

	private final Clock clock;

	LookAtDueClient(Watches watches, ClientDoor door, WatchContacts watch, Clock clock) {
		this.watches = watches;
		this.door = door;
		this.watch = watch;
		this.clock = clock;
	}

	/**
	 * Looks at the client.
	 * @return whether it did; not where another replica has, or a command is under way
	 */
	@Transactional
	public boolean look(Watches.Due due, LocalDate day) {
		if (!this.watches.claim(due.clientId(), day)) {
			return false;
		}
		Caller self = new Caller(NAME, NAME, Set.of(), due.municipalityId(), Set.of(), null);
		Client client = this.door.consequence(self, due.municipalityId(), due.clientId(), "cover by date");
		this.watch.look(client.envelope(Days.now(this.clock)), self.actor(), day);
		return true;
	}

}
