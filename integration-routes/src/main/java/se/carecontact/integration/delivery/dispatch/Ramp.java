package se.carecontact.integration.delivery.dispatch;

/**
 * How many deliveries at once a partner gets while it comes back: one, then two, four, …
 * up to its bulkhead, so that a backlog does not fell it anew.
 */
final class Ramp {

	private int full;

	private int limit;

	Ramp(int full) {
		this.full = full;
		this.limit = full;
	}

	synchronized int limit() {
		return this.limit;
	}

	/** Another full size; the limit is never above it. */
	synchronized void resize(int size) {
		this.limit = (this.limit == this.full) ? size : Math.min(this.limit, size);
		this.full = size;
	}

	synchronized void restart() {
		this.limit = 1;
	}

	synchronized void succeeded() {
		this.limit = Math.min(this.full, this.limit * 2);
	}

}
