package se.carecontact.standins.partner;

import org.jspecify.annotations.Nullable;

/**
 * A fault in force.
 *
 * @param mode what goes wrong
 * @param delayMillis for SLOW the delay, for HANG how long the connection is held, for
 * TOO_MANY what {@code Retry-After} says (rounded up to seconds); a default per mode
 * where null
 * @param operation only calls of this operation id are struck; all where null
 * @param times how many calls are struck before all is well again; no end where null
 */
public record Fault(FaultMode mode, @Nullable Long delayMillis, @Nullable String operation, @Nullable Integer times) {

	/** All is well. */
	public static final Fault NONE = new Fault(FaultMode.NONE, null, null, null);

	public Fault {
		if (delayMillis != null && delayMillis < 0) {
			throw new IllegalArgumentException("delayMillis must not be negative");
		}
		if (times != null && times < 1) {
			throw new IllegalArgumentException("times must be at least 1");
		}
	}

	/**
	 * @param mode what goes wrong, for every call and with no end
	 * @return the fault
	 */
	public static Fault of(FaultMode mode) {
		return new Fault(mode, null, null, null);
	}

	/**
	 * @param mode what goes wrong
	 * @param times for how many calls
	 * @return the fault
	 */
	public static Fault of(FaultMode mode, int times) {
		return new Fault(mode, null, null, times);
	}

	long delay() {
		if (this.delayMillis != null) {
			return this.delayMillis;
		}
		return switch (this.mode) {
			case SLOW -> 2_000;
			case HANG -> 120_000;
			case TOO_MANY -> 1_000;
			case NONE, DOWN, REFUSE, ERROR_500, APPLY_THEN_DROP, DOUBLE -> 0;
		};
	}

	boolean strikes(String operationId) {
		return this.operation == null || this.operation.equals(operationId);
	}

	Fault struckOnce() {
		if (this.times == null) {
			return this;
		}
		return (this.times == 1) ? NONE : new Fault(this.mode, this.delayMillis, this.operation, this.times - 1);
	}

}
