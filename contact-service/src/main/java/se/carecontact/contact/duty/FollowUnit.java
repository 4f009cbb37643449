package se.carecontact.contact.duty;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.IdentityKnown;
import se.carecontact.contact.platform.AfterFact;
import se.carecontact.contact.platform.Envelope;

/** A client who moves to another unit takes their open duties along to its worklist. */
@Service
class FollowUnit implements AfterFact<IdentityKnown> {

	private final Duties duties;

	FollowUnit(Duties duties) {
		this.duties = duties;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void happened(Envelope envelope, IdentityKnown fact) {
		if (!fact.firstTime()) {
			this.duties.moveTo(envelope.clientId(), envelope.unitId());
		}
	}

}
