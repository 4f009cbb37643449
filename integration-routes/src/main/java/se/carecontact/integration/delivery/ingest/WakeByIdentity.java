package se.carecontact.integration.delivery.ingest;

import se.carecontact.integration.delivery.DispatchSignal;
import se.carecontact.integration.delivery.ledger.LedgerIntake;
import se.carecontact.integration.identity.ClientIdentityChanged;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What waited for a client's identity is tried again as soon as it is known. Runs inside
 * the transaction that stores the identity.
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
		this.signal.raiseAfterCommit();
	}

}
