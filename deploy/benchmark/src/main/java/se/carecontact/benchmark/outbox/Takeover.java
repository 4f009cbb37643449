package se.carecontact.benchmark.outbox;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import se.carecontact.benchmark.stage.Stage;

/**
 * Two replicas, both writing what one of them is asked to; then the other, which was
 * there first, is killed. First a storm over few keys: who lets two replicas send one
 * key's events shows it there.
 */
final class Takeover {

	private static final int KEYS = 20;

	private static final int PER_SECOND = 200;

	/** Long enough for replicas to have shared the work. */
	private static final Duration SETTLE = Duration.ofSeconds(5);

	private static final Duration BEFORE = Duration.ofSeconds(2);

	private static final Duration LIMIT = Duration.ofSeconds(75);

	/** Of each key, until it counts as served again. */
	private static final int EVENTS = 5;

	private static final long MICROS_BEFORE = 50_000;

	private static final long MICROS_AFTER = 100_000;

	private final Stage stage;

	private final Figures figures;

	Takeover(Stage stage, Figures figures) {
		this.stage = stage;
		this.figures = figures;
	}

	void round(Contender contender, int round) throws IOException, InterruptedException {
		String name = contender.id() + "-takeover-" + round;
		try (Session session = Session.open(this.stage, contender, name, KEYS); Runner victim = session.replica()) {
			victim.send();
			session.writer().send();
			Thread.sleep(SETTLE);
			session.write(Load.sustained(5, BEFORE.toSeconds(), 1_000));
			session.awaitAllSeen(LIMIT);
			session.begin(Load.paced(PER_SECOND, 1, BEFORE.plus(LIMIT).toSeconds()));
			Thread.sleep(BEFORE);
			long killedAt = Watch.micros(Instant.now());
			victim.kill();
			boolean served = awaitEachKey(session.watch());
			session.writer().enough();
			Ledger ledger = session.written();
			served &= session.awaitAllSeen(LIMIT);
			double seconds = served
					? (ledger.allSeenBy(session.watch(), killedAt - MICROS_BEFORE, killedAt + MICROS_AFTER) - killedAt)
							/ 1e6
					: Double.NaN;
			this.figures.add(contender, Thing.TAKEOVER, seconds);
			if (served) {
				this.figures.judge(contender, session.judgement());
			}
			this.stage.progress()
				.say("%s, takeover %d: %.2f s; %d of %d events out of order".formatted(contender.title(), round,
						seconds, session.watch().reordered(), session.committed()));
		}
	}

	private static boolean awaitEachKey(Watch watch) throws InterruptedException {
		long[] before = watch.seenOfKeys();
		long until = System.nanoTime() + LIMIT.toNanos();
		while (System.nanoTime() - until < 0) {
			long[] now = watch.seenOfKeys();
			boolean all = true;
			for (int key = 0; key < now.length; key++) {
				all &= now[key] >= before[key] + EVENTS;
			}
			if (all) {
				return true;
			}
			Thread.sleep(20);
		}
		return false;
	}

}
