package se.carecontact.integration.delivery;

/** What an observed event does to a channel's unsent deliveries of the same client. */
public sealed interface Reaction {

	/** Nothing. */
	record Nothing() implements Reaction {

	}

	/** What is HELD is tried again at once. */
	record WakeHeld() implements Reaction {

	}

	/**
	 * All that is unsent so far becomes CANCELLED.
	 *
	 * @param reason why, for the operator
	 */
	record CancelUnsent(Reason reason) implements Reaction {

	}

}
