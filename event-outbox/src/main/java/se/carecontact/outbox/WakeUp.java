package se.carecontact.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What the relay sleeps on. A signal given while it works is not forgotten. */
final class WakeUp {

	private final Semaphore signals = new Semaphore(0);

	/** An event was committed. */
	void signal() {
		wake();
	}

	/** Ends the present pause, or the next. Never waits. */
	void wake() {
		if (this.signals.availablePermits() == 0) {
			this.signals.release();
		}
	}

	/** Returns whether it was woken before the pause was over. */
	boolean await(Duration pause) throws InterruptedException {
		boolean woken = this.signals.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS);
		this.signals.drainPermits();
		return woken;
	}

}
