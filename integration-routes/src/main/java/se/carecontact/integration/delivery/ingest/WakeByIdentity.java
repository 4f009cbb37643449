package se.carecontact.integration.delivery.ingest;

import se.carecontact.integration.delivery.DispatchSignal;
import se.carecontact.integration.delivery.ledger.LedgerIntake;
import se.carecontact.integration.identity.ClientIdentityChanged;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What waited for a client's identity is tried again as soon as it is known, and what was
 * told after protection had ended, but read before that was known, is not withheld. Runs
 * inside the transaction that stores the identity.
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
	void on(ClientIdentityChanged changed) {
		this.ledger.wakeHeld(changed.clientId());
		Long openSince = changed.openSince();
		if (openSince != null) {
			this.ledger.reopenWithheldAfter(changed.clientId(), openSince);
		}
		this.signal.raiseAfterCommit();
	}

}
