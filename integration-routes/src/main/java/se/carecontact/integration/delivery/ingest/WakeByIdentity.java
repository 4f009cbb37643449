package se.carecontact.integration.delivery.ingest;

import se.carecontact.integration.delivery.DispatchSignal;
import se.carecontact.integration.delivery.ledger.LedgerIntake;
import se.carecontact.integration.identity.ClientIdentityChanged;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What waited for a client's identity is tried again as soon as it is known, and what was
 * told after protection had ended, but read before that was known, is not withheld.
 *
 * <p>
 * Done inside the transaction that stores the identity, so a crash can't part the two;
 * and once more after it. An event taken in meanwhile is not seen from inside, and who
 * tries it before the commit doesn't see the identity: it would wait for its recheck.
 */
@Component
class WakeByIdentity {

	private final LedgerIntake ledger;

	private final DispatchSignal signal;

	WakeByIdentity(LedgerIntake ledger, DispatchSignal signal) {
		this.ledger = ledger;
		this.signal = signal;
	}

	@EventListener
	void within(ClientIdentityChanged changed) {
		wake(changed);
	}

	@TransactionalEventListener
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void afterwards(ClientIdentityChanged changed) {
		wake(changed);
	}

	private void wake(ClientIdentityChanged changed) {
		this.ledger.wakeHeld(changed.clientId());
		Long openSince = changed.openSince();
		if (openSince != null) {
			this.ledger.reopenWithheldAfter(changed.clientId(), openSince);
		}
		this.signal.raiseAfterCommit();
	}

}
