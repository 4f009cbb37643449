package se.carecontact.checker.fault;

import java.time.Instant;

/**
 * A fault, struck and healed.
 *
 * @param kind what
 * @param victim whom
 * @param from since when
 * @param until when it was healed
 */
public record Strike(FaultKind kind, String victim, Instant from, Instant until) {

	/** Whether it struck or was being healed at a moment. */
	public boolean covers(Instant moment) {
		return !moment.isBefore(this.from) && !moment.isAfter(this.until);
	}

}
