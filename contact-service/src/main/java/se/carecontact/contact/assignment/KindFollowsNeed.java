package se.carecontact.contact.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.platform.Actor;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.Publisher;

/**
 * Keeps what the contacts are in law in step with what the client has answered and what
 * was assessed. A kontaktman without the title stays kontaktman though the client has
 * accepted: the client is never left without a contact, and the manager is warned. DEPUTY
 * is always of MAIN's kind.
 */
@Service
class KindFollowsNeed {

	private final Needs needs;

	private final Assignments assignments;

	private final ContactsNow contactsNow;

	private final Publisher<AssignmentFact> publisher;

	private final Clock clock;

	KindFollowsNeed(Needs needs, Assignments assignments, ContactsNow contactsNow, Publisher<AssignmentFact> publisher,
			Clock clock) {
		this.needs = needs;
		this.assignments = assignments;
		this.contactsNow = contactsNow;
		this.publisher = publisher;
		this.clock = clock;
	}

	/** Changes the kind of the client's contacts where it is not as it should be. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void follow(Envelope envelope, Actor by) {
		LocalDate today = Days.today(this.clock);
		Contacts now = now(envelope, today);
		if (now.appointed().isEmpty()) {
			return;
		}
		this.needs.of(envelope.clientId()).settledKind().ifPresent((wanted) -> {
			ContactKind kind = attainable(wanted, now, today);
			now.appointed()
				.stream()
				.filter((contact) -> contact.kind() != kind)
				.forEach((contact) -> change(envelope, contact, kind, by));
		});
	}

	private static ContactKind attainable(ContactKind wanted, Contacts now, LocalDate today) {
		Contact main = now.main();
		// One who is fast omsorgskontakt stays so when the proof lapses: that is warned
		// of.
		boolean lacksTitle = main != null && main.kind() == ContactKind.CONTACT_PERSON
				&& !main.staff().employment().isAssistantNurseOn(today);
		return lacksTitle ? ContactKind.CONTACT_PERSON : wanted;
	}

	private void change(Envelope envelope, Contact contact, ContactKind kind, Actor by) {
		this.assignments.changeKind(contact.assignmentId(), kind);
		Contacts after = now(envelope, Days.today(this.clock));
		this.publisher.publish(envelope, new AssignmentFact.KindChanged(
				Objects.requireNonNull(after.in(contact.role())), contact.kind(), by, after));
	}

	private Contacts now(Envelope envelope, LocalDate day) {
		UUID clientId = envelope.clientId();
		return this.contactsNow.of(envelope.municipalityId(), clientId, day);
	}

}
