package se.carecontact.standins.partner;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Answers the contract's operations: the fault in force first, then the guard, then the
 * operation itself; the journal before the answer.
 */
final class Operations {

	private static final System.Logger LOGGER = System.getLogger(Operations.class.getName());

	private static final Pattern IDENTITY_NUMBER = Pattern.compile("\\d{6,8}[-+]?[0-9A-Z]{2}\\d{2}(?!\\d)");

	private static final Pattern UUID_LIKE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	private final PartnerKind kind;

	private final Router router;

	private final Journal journal;

	private final FaultSwitch faults;

	private final Object turn;

	private final AtomicInteger inside = new AtomicInteger();

	Operations(PartnerKind kind, Journal journal, FaultSwitch faults, Object turn) {
		this.turn = turn;
		this.kind = kind;
		this.router = new Router(kind.operations());
		this.journal = journal;
		this.faults = faults;
	}

	/** The answer, or null where the connection is to be dropped without one. */
	@Nullable Answer answer(Call call) throws InterruptedException {
		Visit visit = new Visit(this.router.match(call), this.inside.incrementAndGet());
		try {
			return answer(visit);
		}
		finally {
			this.inside.decrementAndGet();
		}
	}

	private @Nullable Answer answer(Visit visit) throws InterruptedException {
		FaultSwitch.Strike strike = this.faults.strike(visit.match().route().operationId());
		return switch (strike.mode()) {
			case NONE -> perform(visit, FaultMode.NONE, true);
			case DOWN -> null;
			case SLOW -> {
				this.faults.hold(strike);
				yield perform(visit, FaultMode.SLOW, true);
			}
			case REFUSE -> fail(visit, strike.mode(), 422, "The partner refuses everything now");
			case ERROR_500 -> fail(visit, strike.mode(), 500, "The partner is broken");
			case TOO_MANY -> fail(visit, strike.mode(), 429, "Over the agreed pace").with("Retry-After",
					String.valueOf(Math.ceilDiv(strike.delayMillis(), 1000)));
			case HANG -> {
				fail(visit, strike.mode(), 0, "The partner never answers");
				this.faults.hold(strike);
				yield null;
			}
			case APPLY_THEN_DROP -> {
				perform(visit, FaultMode.APPLY_THEN_DROP, false);
				yield null;
			}
			case DOUBLE -> {
				perform(visit, FaultMode.DOUBLE, true);
				yield perform(visit, FaultMode.DOUBLE, true);
			}
		};
	}

	private Answer perform(Visit visit, FaultMode fault, boolean answered) {
		Answer answer;
		synchronized (this.turn) {
			Outcome outcome = outcome(visit.match());
			answer = outcome.answer();
			enter(visit, fault, outcome, answered ? answer.status() : 0);
		}
		this.kind.state().sync();
		this.journal.sync();
		return answer;
	}

	private Outcome outcome(Router.Match match) {
		try {
			this.kind.guard().accept(match.call());
			return match.route().handler().apply(match.call());
		}
		catch (Refusal refusal) {
			return refused(refusal);
		}
		catch (RuntimeException ex) {
			// A fault of the stand-in's own. Its stack is shown, its message not: that
			// may repeat the body.
			LOGGER.log(System.Logger.Level.ERROR, () -> "%s failed: %s at %s".formatted(match.route().operationId(),
					ex.getClass().getName(), Arrays.stream(ex.getStackTrace()).limit(8).toList()));
			return refused(new Refusal(500, "STANDIN_FAILED", "The stand-in itself failed; see its log", null));
		}
	}

	private Answer fail(Visit visit, FaultMode fault, int status, String message) {
		Outcome outcome = refused(new Refusal(status, fault.name(), message, null));
		synchronized (this.turn) {
			enter(visit, fault, outcome, outcome.answer().status());
		}
		this.journal.sync();
		return outcome.answer();
	}

	private Outcome refused(Refusal refusal) {
		return new Outcome(this.kind.errors().apply(refusal), Effect.REFUSED, null).about(refusal.code());
	}

	private void enter(Visit visit, FaultMode fault, Outcome outcome, int status) {
		Call call = visit.match().call();
		String key = call.header("Idempotency-Key");
		this.journal.append((index) -> new JournalEntry(index, call.arrivedAt(), call.method(), masked(call.path()),
				visit.match().route().operationId(), (key != null) ? key : outcome.eventId(), seq(call),
				outcome.clientId(), outcome.about(), outcome.effect(), status, (fault != FaultMode.NONE) ? fault : null,
				visit.atOnce()));
	}

	private static @Nullable Long seq(Call call) {
		String seq = call.header("X-Seq");
		return (seq != null && seq.matches("\\d{1,18}")) ? Long.valueOf(seq) : null;
	}

	/** A caller that breaks the contract may put an identity number in the path. */
	private static String masked(String path) {
		return UUID_LIKE.matcher(path).find() ? path : IDENTITY_NUMBER.matcher(path).replaceAll("***");
	}

	/**
	 * A call, and how many were here when it came, itself included. It leaves when its
	 * answer is made, so a caller that waits for that never counts twice.
	 */
	private record Visit(Router.Match match, int atOnce) {

	}

}
