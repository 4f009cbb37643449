package se.carecontact.contact.assignment;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.staff.AfterStaffChange;
import se.carecontact.contact.staff.Employment;
import se.carecontact.contact.staff.StaffMember;

/**
 * Rule 18: names stand elsewhere as they are now. And what is kept of a member of the
 * staff may change what their clients' contacts are in law, or whether they are covered.
 */
@Service
class TellChangedDetails implements AfterStaffChange {

	private final Assignments assignments;

	private final ContactsNow contactsNow;

	private final KindFollowsNeed kinds;

	private final WatchContacts watch;

	private final ClientDoor door;

	private final Publisher<AssignmentFact> publisher;

	private final Clock clock;

	TellChangedDetails(Assignments assignments, ContactsNow contactsNow, KindFollowsNeed kinds, WatchContacts watch,
			ClientDoor door, Publisher<AssignmentFact> publisher, Clock clock) {
		this.assignments = assignments;
		this.contactsNow = contactsNow;
		this.kinds = kinds;
		this.watch = watch;
		this.door = door;
		this.publisher = publisher;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void changed(Caller caller, StaffMember before, StaffMember now) {
		boolean told = !toldOf(before.published().employment()).equals(toldOf(now.published().employment()));
		for (UUID clientId : this.assignments.clientsOf(now.municipalityId(), now.staffId())) {
			Client client = this.door.consequence(caller, now.municipalityId(), clientId, "contact's details changed");
			Envelope envelope = client.envelope(Days.now(this.clock));
			if (told) {
				tell(client, envelope, now);
			}
			this.kinds.follow(envelope, caller.actor());
			this.watch.look(envelope, caller.actor());
		}
	}

	private void tell(Client client, Envelope envelope, StaffMember member) {
		Contacts contacts = this.contactsNow.of(client);
		contacts.appointed()
			.stream()
			.filter((contact) -> contact.staff().staffId().equals(member.staffId()))
			.forEach((contact) -> this.publisher.publish(envelope,
					new AssignmentFact.DetailsChanged(contact, contacts)));
	}

	/** What others are told of a contact. */
	private static List<String> toldOf(Employment employment) {
		return List.of(employment.name(), employment.title(), orEmpty(employment.phone()), orEmpty(employment.hsaId()),
				orEmpty(employment.employedUntil()));
	}

	private static String orEmpty(@Nullable Object value) {
		return Objects.toString(value, "");
	}

}
