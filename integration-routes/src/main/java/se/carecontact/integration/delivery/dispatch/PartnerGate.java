package se.carecontact.integration.delivery.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.ratelimiter.RateLimiter;
import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.ledger.Room;
import se.carecontact.integration.partner.PartnerUnavailable;

/**
 * What stands between dispatch and one partner: a bulkhead (so many at once from this
 * replica; the claim sees to it that all together have no more), a breaker (not while it
 * is down), a ramp (gently when it comes back), a pace. One partner's gate knows nothing
 * of another's. Thread-safe.
 */
final class PartnerGate {

	private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);

	/** So many failures of one key in a row are told as the partner's. */
	private static final int TELLING_FAILURES = 3;

	private volatile CircuitBreaker breaker;

	private final Bulkhead bulkhead;

	private volatile RateLimiter pace;

	private final Ramp ramp;

	/** Waits for the pace of all replicas together. */
	private final Supplier<OptionalLong> sharedPace;

	private volatile @Nullable Instant downSince;

	private final AtomicInteger inside = new AtomicInteger();

	/** Reads that wait for a place, and places given to them. */
	private final AtomicInteger reading = new AtomicInteger();

	private final Semaphore forReads = new Semaphore(0);

	PartnerGate(CircuitBreaker breaker, Bulkhead bulkhead, RateLimiter pace, Supplier<OptionalLong> sharedPace) {
		this.sharedPace = sharedPace;
		this.breaker = breaker;
		this.bulkhead = bulkhead;
		this.pace = pace;
		this.ramp = new Ramp(bulkhead.getBulkheadConfig().getMaxConcurrentCalls());
		follow(breaker);
	}

	private void follow(CircuitBreaker followed) {
		followed.getEventPublisher().onStateTransition((transition) -> {
			if (transition.getStateTransition().getToState() == State.CLOSED) {
				this.downSince = null;
			}
			else {
				this.ramp.restart();
				if (this.downSince == null) {
					this.downSince = transition.getCreationTime().toInstant();
				}
			}
		});
	}

	/** Keeps to another pace from now on. */
	void keepTo(RateLimiter otherPace) {
		this.pace = otherPace;
	}

	/** Lets so many be under way at once from now on; none under way is cut off. */
	void resize(int places) {
		this.bulkhead
			.changeConfig(BulkheadConfig.from(this.bulkhead.getBulkheadConfig()).maxConcurrentCalls(places).build());
		this.ramp.resize(places);
	}

	/** Judges the partner by another breaker; one that is down stays down. */
	void judgeBy(CircuitBreaker other) {
		boolean down = this.breaker.getState() != State.CLOSED;
		follow(other);
		this.breaker = other;
		if (down) {
			other.transitionToOpenState();
		}
	}

	/** Since when it has not been well, probes included; empty if it is. */
	Optional<Instant> downSince() {
		return Optional.ofNullable(this.downSince);
	}

	/** What may be claimed for this partner now: nothing while it is down. */
	Optional<Room> room() {
		return switch (this.breaker.getState()) {
			case OPEN, FORCED_OPEN -> Optional.empty();
			case HALF_OPEN -> room(1, true);
			default -> room(this.ramp.limit(), false);
		};
	}

	private Optional<Room> room(int limit, boolean probing) {
		int free = Math.min(this.bulkhead.getMetrics().getAvailableConcurrentCalls(), limit - this.inside.get());
		if (free > 0 && giveToRead()) {
			free--;
		}
		return (free < 1) ? Optional.empty() : Optional.of(new Room(free, places(), probing));
	}

	/** How many may be under way at once, for all replicas together. */
	int places() {
		return this.bulkhead.getBulkheadConfig().getMaxConcurrentCalls();
	}

	/** One place goes to a read that waits, by the thread that claims for the others. */
	private boolean giveToRead() {
		if (this.reading.getAndUpdate((waiting) -> Math.max(0, waiting - 1)) == 0) {
			return false;
		}
		boolean entered = enter();
		if (entered) {
			this.forReads.release();
		}
		else {
			this.reading.incrementAndGet();
		}
		return entered;
	}

	/**
	 * Takes a place for a call that only reads, when the thread that claims has one over.
	 * @return false if it had none for so long; nothing is taken then
	 */
	boolean enterToRead(Duration longest) {
		this.reading.incrementAndGet();
		try {
			if (this.forReads.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
				return true;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		if (this.reading.getAndUpdate((waiting) -> Math.max(0, waiting - 1)) == 0) {
			// It was given at the last moment.
			this.forReads.acquireUninterruptibly();
			return true;
		}
		return false;
	}

	/** Takes a place inside; by the thread that claims, so that no more is claimed. */
	boolean enter() {
		boolean entered = this.bulkhead.tryAcquirePermission();
		if (entered) {
			this.inside.incrementAndGet();
		}
		return entered;
	}

	/** Leaves the place. */
	void leave() {
		this.inside.decrementAndGet();
		this.bulkhead.onComplete();
	}

	/**
	 * Waits for the next beat, of this replica and then of all.
	 * @return until when it is good, by {@link System#nanoTime()}; empty if none is to be
	 * had soon
	 */
	OptionalLong beat() {
		return this.pace.acquirePermission() ? this.sharedPace.get() : OptionalLong.empty();
	}

	/** Asks the breaker; who got its leave says what came of it. */
	boolean maySend() {
		return this.breaker.tryAcquirePermission();
	}

	/** What {@link #maySend} allowed was not sent after all. */
	void notSent() {
		this.breaker.releasePermission();
	}

	/** The partner answered, be it with a refusal. */
	void answered(long nanos) {
		this.breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
		this.ramp.succeeded();
	}

	/**
	 * The partner did not answer as it should; a wished pause opens the breaker for it.
	 * @param failedBefore how often the same key failed before, in a row. One that goes
	 * on failing while the partner is well for others says nothing more of the partner:
	 * it no longer counts against it.
	 */
	void failed(long nanos, PartnerUnavailable failure, int failedBefore) {
		if (failedBefore >= TELLING_FAILURES && this.breaker.getState() == State.CLOSED) {
			this.breaker.releasePermission();
		}
		else {
			this.breaker.onError(nanos, TimeUnit.NANOSECONDS, failure);
		}
		failure.retryAfter()
			.ifPresent((wished) -> this.breaker
				.transitionToOpenStateFor((wished.compareTo(SHORTEST_PAUSE) < 0) ? SHORTEST_PAUSE : wished));
	}

	CircuitBreaker breaker() {
		return this.breaker;
	}

	int inside() {
		return this.inside.get();
	}

}
