package se.carecontact.integration.delivery.dispatch;

import se.carecontact.integration.delivery.ledger.Outcome;

/** A call was kept back at the last moment. Says nothing of the partner. */
final class CallNotMade extends RuntimeException {

	private final transient Outcome outcome;

	/** There was no beat for it, or its time was over. */
	CallNotMade() {
		this(new Outcome.NotTried());
	}

	/** It may not be made, for that reason. */
	CallNotMade(Outcome outcome) {
		super(outcome.getClass().getSimpleName());
		this.outcome = outcome;
	}

	/** What it means for the delivery, if this was its first call. */
	Outcome outcome() {
		return this.outcome;
	}

}
