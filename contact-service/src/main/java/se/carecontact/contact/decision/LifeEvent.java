package se.carecontact.contact.decision;

import java.time.LocalDate;

import se.carecontact.contact.platform.Checks;

/**
 * Something in a client's life that ends all home care at once.
 *
 * @param kind what happened
 * @param on the day it happened
 */
public record LifeEvent(Kind kind, LocalDate on) {

	public LifeEvent {
		new Checks().present("kind", kind).date("on", on).orRefuse();
	}

	/**
	 * How it ends a decision: on its day, but never before the decision was made, since a
	 * decision may have been made before anyone knew.
	 */
	Ending ending(Decision decision) {
		LocalDate decidedOn = decision.grant().decidedOn();
		LocalDate endedOn = this.on.isBefore(decidedOn) ? decidedOn : this.on;
		return switch (this.kind) {
			case DIED -> new Ending(endedOn, "Avliden", EndCause.DIED);
			case EMIGRATED -> new Ending(endedOn, "Utvandrad", EndCause.EMIGRATED);
		};
	}

	/** What happened. */
	public enum Kind {

		DIED, EMIGRATED

	}

}
