package se.carecontact.contact.followup;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.IdentityKnown;
import se.carecontact.contact.platform.AfterFact;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.Occurrence;

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
		allHappened(List.of(new Occurrence<>(envelope, fact)));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void allHappened(List<Occurrence<IdentityKnown>> facts) {
		this.recollection.unitOf(facts.stream().map(Occurrence::envelope).toList(), Days.today(this.clock));
	}

}
