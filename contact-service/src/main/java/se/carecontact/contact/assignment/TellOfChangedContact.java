package se.carecontact.contact.assignment;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.staff.AfterChange;
import se.carecontact.contact.staff.Employment;
import se.carecontact.contact.staff.StaffMember;

/**
 * Rule 18: the contacts' names stand elsewhere as they are now. Where what may be told of
 * a contact changes, above all when they are given protected identity, each of their
 * clients' events tells it anew, so that what was told before is corrected.
 */
@Service
class TellOfChangedContact implements AfterChange {

	private final Assignments assignments;

	private final ContactsNow contactsNow;

	private final ClientDoor door;

	private final Publisher<AssignmentFact> publisher;

	private final Clock clock;

	TellOfChangedContact(Assignments assignments, ContactsNow contactsNow, ClientDoor door,
			Publisher<AssignmentFact> publisher, Clock clock) {
		this.assignments = assignments;
		this.contactsNow = contactsNow;
		this.door = door;
		this.publisher = publisher;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void changed(Caller caller, StaffMember before, StaffMember now) {
		if (tellsTheSame(before.published().employment(), now.published().employment())) {
			return;
		}
		for (UUID clientId : this.assignments.clientsOf(now.municipalityId(), now.staffId())) {
			Client client = this.door.consequence(caller, now.municipalityId(), clientId, "tell of changed contact");
			this.publisher.publish(client.envelope(Days.now(this.clock)),
					new AssignmentFact.DetailsChanged(now, this.contactsNow.of(client)));
		}
	}

	/** Whether events tell the same of both. */
	private static boolean tellsTheSame(Employment before, Employment now) {
		return before.name().equals(now.name()) && before.title().equals(now.title())
				&& Objects.equals(before.phone(), now.phone()) && Objects.equals(before.hsaId(), now.hsaId())
				&& Objects.equals(before.employedUntil(), now.employedUntil());
	}

}
