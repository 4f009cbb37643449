package se.carecontact.checker.agent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that goes wrong by as many milliseconds as the order {@code clock} says, and
 * right where there is none. It looks a few times a second.
 */
public final class WrongClock extends Clock {

	private static final Duration LOOK = Duration.ofMillis(200);

	private final Clock right;

	private volatile long lookedAt = System.nanoTime() - LOOK.toNanos();

	private volatile long millis;

	/**
	 * As wrong as ordered.
	 * @param right the clock it would have been
	 */
	public WrongClock(Clock right) {
		this.right = right;
	}

	@Override
	public Instant instant() {
		long now = System.nanoTime();
		if (now - this.lookedAt >= LOOK.toNanos()) {
			String order = Orders.of("clock");
			this.millis = order.isEmpty() ? 0 : Long.parseLong(order);
			this.lookedAt = now;
		}
		return this.right.instant().plusMillis(this.millis);
	}

	@Override
	public ZoneId getZone() {
		return this.right.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new WrongClock(this.right.withZone(zone));
	}

}
