package se.carecontact.environment;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for a server by asking it. */
final class Waiting {

	private static final Duration PAUSE = Duration.ofMillis(50);

	private Waiting() {
	}

	/**
	 * Returns when the condition holds. A condition that throws does not hold yet.
	 * @throws EnvironmentFailed when the time is over, with the last reason
	 */
	static void until(String what, Duration limit, Callable<Boolean> condition) {
		long end = System.nanoTime() + limit.toNanos();
		Exception reason = new Exception("it never answered");
		while (System.nanoTime() < end) {
			try {
				if (condition.call()) {
					return;
				}
				Thread.sleep(PAUSE);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new EnvironmentFailed("Interrupted while waiting until " + what, ex);
			}
			catch (EnvironmentFailed ex) {
				throw ex;
			}
			catch (Exception ex) {
				reason = ex;
			}
		}
		throw new EnvironmentFailed("Waited %s until %s, in vain".formatted(limit, what), reason);
	}

}
