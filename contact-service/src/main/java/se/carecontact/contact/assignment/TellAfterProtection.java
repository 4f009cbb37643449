package se.carecontact.contact.assignment;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.IdentityKnown;
import se.carecontact.contact.platform.AfterFact;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.Publisher;

/**
 * Rule 18: when a client's protection ends, the contacts are told as they now are. While
 * it lasted others were told nothing, and none of what was held back is sent afterwards.
 */
@Service
class TellAfterProtection implements AfterFact<IdentityKnown> {

	private final ContactsNow contactsNow;

	private final Publisher<AssignmentFact> publisher;

	private final Clock clock;

	TellAfterProtection(ContactsNow contactsNow, Publisher<AssignmentFact> publisher, Clock clock) {
		this.contactsNow = contactsNow;
		this.publisher = publisher;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void happened(Envelope envelope, IdentityKnown fact) {
		if (!fact.protectionEnded()) {
			return;
		}
		Contacts now = this.contactsNow.of(envelope.municipalityId(), envelope.clientId(), Days.today(this.clock));
		now.appointed()
			.forEach((contact) -> this.publisher.publish(envelope, new AssignmentFact.DetailsChanged(contact, now)));
	}

}
