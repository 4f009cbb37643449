package se.carecontact.integration.delivery;

/** Where a delivery stands. Open ones hold up later ones of their client and channel. */
public enum DeliveryState {

	/** To be sent, now or when its partner is well. */
	PENDING(true),

	/**
	 * Waits for something that is not the partner: identity, consent, another channel.
	 */
	HELD(true),

	/** Refused or unreadable: waits for an operator. */
	PARKED(true),

	/** The partner has it, and said so. */
	SENT(false),

	/** Nothing leaves of this client: protected, or erased. An operator may resume it. */
	WITHHELD(false),

	/** No longer to be sent, by a later event such as a withdrawn consent. */
	CANCELLED(false),

	/** A later one says all that this said. */
	SUPERSEDED(false),

	/** Passed over by an operator, with a reason. */
	SKIPPED(false);

	private final boolean open;

	DeliveryState(boolean open) {
		this.open = open;
	}

	/** Whether it holds up later ones of its client and channel. */
	public boolean isOpen() {
		return this.open;
	}

}
