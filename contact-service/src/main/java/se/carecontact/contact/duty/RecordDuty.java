package se.carecontact.contact.duty;

import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.platform.Refused;

/**
 * Records that a duty was done. Also after the case has ended: binder and keys are handed
 * back then.
 */
@Service
public class RecordDuty {

	private final ClientDoor door;

	private final DutiesDone duties;

	private final Publisher<DutyDone> publisher;

	private final Clock clock;

	RecordDuty(ClientDoor door, DutiesDone duties, Publisher<DutyDone> publisher, Clock clock) {
		this.door = door;
		this.duties = duties;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * Records it.
	 * @return its id
	 * @throws Refused where the day is still to come
	 */
	@Transactional
	public UUID done(Caller caller, String municipalityId, UUID clientId, DoneDuty duty) {
		Client client = this.door.command(caller, municipalityId, clientId, "record duty done");
		Days.refuseFuture("doneOn", duty.doneOn(), this.clock);
		DutyDone done = new DutyDone(UUID.randomUUID(), duty, caller.actor());
		this.duties.add(clientId, done);
		this.publisher.publish(client.envelope(Days.now(this.clock)), done);
		return done.id();
	}

}
