package se.carecontact.contact.assignment;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.decision.AfterLastDecision;
import se.carecontact.contact.decision.Ending;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;

/** Rule 8: with the client's case, the contacts end; MAIN first. */
@Service
class EndContactsWithCase implements AfterLastDecision {

	private final Assignments assignments;

	private final Needs needs;

	private final ContactsNow contactsNow;

	private final ChangeWishes wishes;

	private final WatchContacts watch;

	private final Publisher<AssignmentFact> publisher;

	private final Clock clock;

	EndContactsWithCase(Assignments assignments, Needs needs, ContactsNow contactsNow, ChangeWishes wishes,
			WatchContacts watch, Publisher<AssignmentFact> publisher, Clock clock) {
		this.assignments = assignments;
		this.needs = needs;
		this.contactsNow = contactsNow;
		this.wishes = wishes;
		this.watch = watch;
		this.publisher = publisher;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void homeCareEnded(Client client, Ending ending) {
		for (Contact contact : this.contactsNow.of(client).appointed()) {
			this.assignments.end(contact.assignmentId(), ending.endedOn(), ending.reason());
			this.publisher.publish(client.envelope(Days.now(this.clock)), new AssignmentFact.Ended(contact,
					ending.endedOn(), ending.reason(), FollowDecision.CASE_SYSTEM, this.contactsNow.of(client)));
		}
		this.assignments.noSuccessorNeeded(client.clientId());
		this.wishes.of(client.clientId())
			.stream()
			.filter(ChangeWish::isOpen)
			.forEach((wish) -> this.wishes.close(wish.wishId(), ChangeWish.State.CASE_ENDED, ending.endedOn(), null));
		this.needs.closeCase(client.clientId());
		this.watch.look(client.envelope(Days.now(this.clock)), FollowDecision.CASE_SYSTEM);
	}

}
