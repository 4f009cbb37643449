package se.carecontact.integration.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes dispatch in this process when there may be something to do. A lost signal costs
 * one poll's wait, never a delivery.
 */
@Component
public class DispatchSignal {

	private final Semaphore raised = new Semaphore(0);

	/** Wakes dispatch now. */
	public void raise() {
		if (this.raised.availablePermits() == 0) {
			this.raised.release();
		}
	}

	/**
	 * Wakes dispatch when the current transaction has committed; not if it rolls back.
	 */
	public void raiseAfterCommit() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				raise();
			}

		});
	}

	/** Waits for a signal, at most this long. */
	public void await(Duration longest) throws InterruptedException {
		if (this.raised.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
			this.raised.drainPermits();
		}
	}

}
