package se.carecontact.integration.delivery.dispatch;

/**
 * How many deliveries at once a partner gets while it comes back: one, then two, four, …
 * up to its bulkhead, so that a backlog does not fell it anew.
 */
final class Ramp {

	private final int full;

	private int limit;

	Ramp(int full) {
		this.full = full;
		this.limit = full;
	}

	synchronized int limit() {
		return this.limit;
	}

	synchronized void restart() {
		this.limit = 1;
	}

	synchronized void succeeded() {
		this.limit = Math.min(this.full, this.limit * 2);
	}

}
