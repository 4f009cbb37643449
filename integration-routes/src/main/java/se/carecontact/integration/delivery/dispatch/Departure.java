package se.carecontact.integration.delivery.dispatch;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

import se.carecontact.integration.delivery.ledger.Outcome;
import se.carecontact.integration.partner.BeforeCall;
import se.carecontact.integration.partner.PartnerUnavailable;

/**
 * Lets the calls of one attempt leave through its partner's gate, each with a beat of the
 * pace. Before the first, the breaker is asked and then the attempt's own question. All
 * of it happens right before the call: what took time between the beat and the call would
 * let calls bunch up at the partner, and what took time after the question's answer would
 * make that an old one. Of one thread.
 */
final class Departure {

	/** Longer than any answer on consent takes, which is given up after two seconds. */
	private static final Duration OLD = Duration.ofSeconds(3);

	private final PartnerGate gate;

	private final Supplier<Optional<Outcome>> question;

	private final long latest;

	private boolean allowed;

	private boolean answered;

	private long answeredFrom;

	private boolean left;

	private long leftAt;

	/**
	 * Nothing has left yet.
	 * @param question asked once, after the first beat; what it answers keeps the call
	 * back
	 * @param longest how long from now calls may leave
	 */
	Departure(PartnerGate gate, Supplier<Optional<Outcome>> question, Duration longest) {
		this.gate = gate;
		this.question = question;
		this.latest = System.nanoTime() + longest.toNanos();
	}

	/**
	 * Makes calls.
	 * @throws CallNotMade if one of them was kept back; see {@link #hasLeft}
	 */
	<T> T with(Supplier<T> calls) {
		return BeforeCall.take(this::await, calls);
	}

	private void await() {
		long goodUntil;
		do {
			goodUntil = beat();
			if (!this.left) {
				look();
			}
		}
		while (isOver(goodUntil));
		if (isOver(this.latest)) {
			// The key, or the place, may be another's by now.
			throw new CallNotMade();
		}
		this.left = true;
		this.leftAt = System.nanoTime();
	}

	private long beat() {
		OptionalLong goodUntil = this.gate.beat();
		if (goodUntil.isEmpty()) {
			throw new CallNotMade();
		}
		return goodUntil.getAsLong();
	}

	private void look() {
		if (!this.allowed && !this.gate.maySend()) {
			throw new CallNotMade();
		}
		this.allowed = true;
		if (!this.answered) {
			this.answeredFrom = System.nanoTime();
			this.question.get().ifPresent((outcome) -> {
				throw new CallNotMade(outcome);
			});
			this.answered = true;
		}
		if (isOver(this.answeredFrom + OLD.toNanos())) {
			// The process stood still: the answer may be another one since.
			throw new CallNotMade();
		}
	}

	private static boolean isOver(long nanos) {
		return System.nanoTime() - nanos > 0;
	}

	/** Whether any call has left. */
	boolean hasLeft() {
		return this.left;
	}

	/** The partner answered, be it with a refusal; nothing if none was asked. */
	void answered() {
		if (this.left) {
			this.gate.answered(System.nanoTime() - this.leftAt);
		}
		else {
			notSent();
		}
	}

	/** The partner did not answer as it should, see {@link PartnerGate#failed}. */
	void failed(PartnerUnavailable failure, int failedBefore) {
		if (this.left) {
			this.gate.failed(System.nanoTime() - this.leftAt, failure, failedBefore);
		}
		else {
			notSent();
		}
	}

	/** Nothing is known of the partner. */
	void notSent() {
		if (this.allowed) {
			// Kept, a probe's permission would leave the breaker half open for good.
			this.gate.notSent();
		}
	}

}
