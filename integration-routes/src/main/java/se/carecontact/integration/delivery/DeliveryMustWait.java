package se.carecontact.integration.delivery;

import java.time.Duration;

/**
 * Thrown by a channel's route when the partner is well and the message is right, but its
 * time has not come (such as a care report that reached Prator before its consent did).
 * The delivery becomes HELD and is tried again.
 */
public class DeliveryMustWait extends RuntimeException {

	private final Reason reason;

	private final Duration wait;

	/**
	 * Not yet.
	 * @param reason why, for the operator
	 * @param wait when to try again, if nothing wakes it before
	 */
	public DeliveryMustWait(Reason reason, Duration wait) {
		super(reason.code());
		this.reason = reason;
		this.wait = wait;
	}

	/** Why. */
	public Reason reason() {
		return this.reason;
	}

	/** When to try again. */
	public Duration waitFor() {
		return this.wait;
	}

}
