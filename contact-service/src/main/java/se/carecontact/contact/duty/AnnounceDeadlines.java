package se.carecontact.contact.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;

/**
 * Announces the duties that are due soon or overdue, each once for each last day, with
 * any number of replicas: what is announced is marked so in the transaction of its event,
 * under the client's lock, and is looked at again once that is held. Clients that another
 * holds are passed by, never waited for, so it can neither deadlock nor keep anyone.
 */
@Service
public class AnnounceDeadlines {

	/** As access log and events name the service itself. */
	private static final Caller SERVICE = new Caller("contact-service", "Bevakning av frister", Set.of(), null,
			Set.of(), null);

	private final Duties duties;

	private final ClientDoor door;

	private final Publisher<DutyFact> publisher;

	private final Clock clock;

	AnnounceDeadlines(Duties duties, ClientDoor door, Publisher<DutyFact> publisher, Clock clock) {
		this.duties = duties;
		this.door = door;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * Announces a batch of what is to be announced today in Sweden, in one transaction.
	 * @return how many duties it found to announce; 0 where there is nothing left that no
	 * one else is busy with
	 */
	@Transactional
	public int announceBatch(int limit) {
		return announce(Days.today(this.clock), limit);
	}

	/** The same for any day, within the caller's transaction. */
	@Transactional(propagation = Propagation.REQUIRED)
	public int announce(LocalDate day, int limit) {
		List<Duties.ToAnnounce> found = this.duties.lockToAnnounce(day, limit);
		if (found.isEmpty()) {
			return 0;
		}
		Map<UUID, Client> clients = new HashMap<>();
		for (Duties.ToAnnounce each : found) {
			clients.computeIfAbsent(each.clientId(),
					(clientId) -> this.door.consequence(SERVICE, each.municipalityId(), clientId, "announce deadline"));
		}
		List<Duty> due = this.duties.toAnnounce(found, day);
		// Each is written, so that none can be found a second time.
		this.duties.update(due.stream().map((duty) -> announced(duty, day)).toList());
		due.stream().filter((duty) -> duty.isToAnnounceOn(day)).map((duty) -> announced(duty, day)).forEach((duty) -> {
			Client client = Objects.requireNonNull(clients.get(duty.clientId()));
			this.publisher.publish(client.envelope(Days.now(this.clock)),
					duty.isOverdueOn(day) ? new DutyFact.Overdue(duty) : new DutyFact.DueSoon(duty));
		});
		return found.size();
	}

	private static Duty announced(Duty duty, LocalDate day) {
		return duty.isToAnnounceOn(day) ? duty.announcedOn(day) : duty;
	}

}
