package se.carecontact.standins.partner;

/**
 * Holds the fault in force, and the calls it holds up. Switching, or closing, lets go of
 * every call that is being delayed.
 */
final class FaultSwitch {

	private Fault fault = Fault.NONE;

	private int generation;

	synchronized Fault current() {
		return this.fault;
	}

	synchronized void set(Fault next) {
		this.fault = next;
		this.generation++;
		notifyAll();
	}

	/** The mode that strikes this call; counts it down where the fault has an end. */
	synchronized Strike strike(String operationId) {
		if (!this.fault.strikes(operationId)) {
			return new Strike(FaultMode.NONE, 0, this.generation);
		}
		Strike strike = new Strike(this.fault.mode(), this.fault.delay(), this.generation);
		this.fault = this.fault.struckOnce();
		return strike;
	}

	/** Holds the calling thread for the strike's delay, or until the switch is moved. */
	synchronized void hold(Strike strike) throws InterruptedException {
		long deadline = System.nanoTime() + strike.delayMillis() * 1_000_000;
		long left = strike.delayMillis();
		while (left > 0 && strike.generation() == this.generation) {
			wait(left);
			left = (deadline - System.nanoTime()) / 1_000_000;
		}
	}

	record Strike(FaultMode mode, long delayMillis, int generation) {
	}

}
