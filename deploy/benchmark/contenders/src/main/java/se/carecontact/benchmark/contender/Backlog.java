package se.carecontact.benchmark.contender;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** How many events are committed and not yet seen at the other end. */
final class Backlog {

	private static final long PAUSE = 200_000;

	private final AtomicLong committed = new AtomicLong();

	private volatile long seen;

	private volatile boolean enough;

	void committed(int events) {
		this.committed.addAndGet(events);
	}

	/** All that were ever seen, repeats not counted. */
	void seen(long events) {
		this.seen = events;
	}

	/** Ends the load under way. */
	void enough() {
		this.enough = true;
	}

	boolean isEnough() {
		return this.enough;
	}

	/** Another load begins. */
	void begin() {
		this.enough = false;
	}

	/** Returns when fewer are on their way, or it is time to stop. */
	void awaitBelow(long most, long until) {
		while (!this.enough && this.committed.get() - this.seen >= most && System.nanoTime() - until < 0) {
			LockSupport.parkNanos(PAUSE);
		}
	}

}
