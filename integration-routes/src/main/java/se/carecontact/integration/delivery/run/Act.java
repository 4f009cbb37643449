package se.carecontact.integration.delivery.run;

import java.util.Set;

import se.carecontact.integration.delivery.DeliveryState;

/** What can be done to many deliveries at once. */
public enum Act {

	/** What waits is tried again at once, in its client's order. */
	RESUME(Set.of(DeliveryState.PARKED, DeliveryState.HELD, DeliveryState.WITHHELD)),

	/** What is closed is sent once more, behind what is open of its client. */
	REPLAY(Set.of(DeliveryState.SENT, DeliveryState.SKIPPED, DeliveryState.CANCELLED, DeliveryState.SUPERSEDED,
			DeliveryState.WITHHELD)),

	/** What a partner was told and does not hold is sent once more. */
	HEAL(Set.of(DeliveryState.SENT)),

	/** What is open is passed over, so that what is behind it goes on. */
	SKIP(Set.of(DeliveryState.PENDING, DeliveryState.HELD, DeliveryState.PARKED));

	private final Set<DeliveryState> from;

	Act(Set<DeliveryState> from) {
		this.from = from;
	}

	/** The states it is for. */
	public Set<DeliveryState> from() {
		return this.from;
	}

}
