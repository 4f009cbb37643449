package se.carecontact.contact.followup;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.IdentityKnown;
import se.carecontact.contact.platform.AfterFact;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Envelope;

/** Keeps which unit answered for a client when: the client itself tells only now. */
@Service
class RememberUnit implements AfterFact<IdentityKnown> {

	private final Recollection recollection;

	private final Clock clock;

	RememberUnit(Recollection recollection, Clock clock) {
		this.recollection = recollection;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void happened(Envelope envelope, IdentityKnown fact) {
		this.recollection.unitOf(envelope.clientId(), envelope.municipalityId(), envelope.unitId(),
				Days.today(this.clock));
	}

}
