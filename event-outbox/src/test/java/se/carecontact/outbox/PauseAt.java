package se.carecontact.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Pauses a relay's first batch where it hurts, until it is released. */
final class PauseAt implements RelayObserver {

	enum Point {

		/** Nothing is sent. */
		READ,

		/** Kafka has it, the table still holds it. */
		COMMITTED

	}

	private final Point point;

	private final Runnable arrived;

	private final CountDownLatch released = new CountDownLatch(1);

	private final List<Exception> failures = new CopyOnWriteArrayList<>();

	/** Runs the action on the relay's thread when it gets there, before it pauses. */
	PauseAt(Point point, Runnable arrived) {
		this.point = point;
		this.arrived = arrived;
	}

	@Override
	public void read(int shard, List<OutboxRow> rows) {
		pause(Point.READ);
	}

	@Override
	public void committed(int shard, List<OutboxRow> rows) {
		pause(Point.COMMITTED);
	}

	@Override
	public void failed(int shard, Exception reason) {
		this.failures.add(reason);
	}

	void release() {
		this.released.countDown();
	}

	List<Exception> failures() {
		return this.failures;
	}

	private void pause(Point here) {
		if (here == this.point && this.released.getCount() > 0) {
			this.arrived.run();
			try {
				this.released.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

}
