package se.carecontact.benchmark.outbox;

import java.io.IOException;
import java.time.Duration;

import se.carecontact.benchmark.figure.Sample;
import se.carecontact.benchmark.stage.Stage;

/** One round of a contender: some traffic at each pace, and as much as it takes. */
final class Pace {

	private static final int KEYS = 1_000;

	private static final int BACKLOG = 5_000;

	private static final Duration CATCH_UP = Duration.ofSeconds(12);

	private final Stage stage;

	private final Sizes sizes;

	private final Figures figures;

	Pace(Stage stage, Sizes sizes, Figures figures) {
		this.stage = stage;
		this.sizes = sizes;
		this.figures = figures;
	}

	/** Runs the broker and PostgreSQL warm, which would else be who is first. */
	void warmUp() throws IOException, InterruptedException {
		try (Session session = Session.open(this.stage, Contender.LIMIT, "warm-up", KEYS)) {
			session.writer().send();
			session.write(Load.paced(500, 1, this.sizes.warmUpSeconds()));
			session.write(Load.sustained(10, 2 * this.sizes.warmUpSeconds(), BACKLOG));
			session.awaitAllSeen(CATCH_UP);
		}
	}

	void round(Contender contender, int round) throws IOException, InterruptedException {
		try (Session session = Session.open(this.stage, contender, contender.id() + "-" + round, KEYS)) {
			session.writer().send();
			session.write(Load.sustained(10, this.sizes.warmUpSeconds(), BACKLOG));
			session.write(Load.paced(500, 1, 1));
			session.awaitAllSeen(CATCH_UP);
			if (contender != Contender.BARE) {
				// First, since it warms up what the others go through.
				sustained(session, contender);
			}
			boolean keptUp = latency(session, contender, 100, 1, Thing.P50_AT_100, Thing.P99_AT_100);
			keptUp &= latency(session, contender, 1_000, 1, Thing.P50_AT_1000, Thing.P99_AT_1000);
			keptUp &= latency(session, contender, 5_000, 10, Thing.P50_AT_5000, Thing.P99_AT_5000);
			if (keptUp) {
				this.figures.judge(contender, session.judgement());
			}
			this.stage.progress()
				.say("%s, round %d: %.0f a second; p99 at 100, 1 000 and 5 000 a second %.1f, %.1f and %.1f ms"
					.formatted(contender.title(), round, last(contender, Thing.SUSTAINED),
							last(contender, Thing.P99_AT_100), last(contender, Thing.P99_AT_1000),
							last(contender, Thing.P99_AT_5000)));
		}
	}

	/** False if events came in faster than they came out. */
	private boolean latency(Session session, Contender contender, int perSecond, int perTransaction, Thing p50,
			Thing p99) throws IOException, InterruptedException {
		Ledger ledger = session.write(Load.paced(perSecond, perTransaction, this.sizes.paceSeconds()));
		boolean keptUp = session.committed() - session.watch().seen() <= perSecond;
		keptUp &= session.awaitAllSeen(CATCH_UP);
		Sample sample = keptUp ? Sample.of(ledger.millisUntilSeen(session.watch())) : null;
		this.figures.add(contender, p50, (sample != null) ? sample.percentile(50) : Double.NaN);
		this.figures.add(contender, p99, (sample != null) ? sample.percentile(99) : Double.NaN);
		return keptUp;
	}

	private void sustained(Session session, Contender contender) throws IOException, InterruptedException {
		session.begin(Load.sustained(50, this.sizes.settleSeconds() + this.sizes.sustainedSeconds(), BACKLOG));
		Thread.sleep(Duration.ofMillis((long) (this.sizes.settleSeconds() * 1000)));
		double ofProcess = session.writer().cpuSeconds();
		double ofDatabase = this.stage.databaseCpuSeconds();
		long before = session.watch().seen();
		long began = System.nanoTime();
		session.written();
		double seen = session.watch().seen() - before;
		this.figures.add(contender, Thing.SUSTAINED, seen / ((System.nanoTime() - began) / 1e9));
		// Seconds for one event, as milliseconds for a thousand.
		this.figures.add(contender, Thing.CPU_OF_PROCESS, (session.writer().cpuSeconds() - ofProcess) / seen * 1e6);
		this.figures.add(contender, Thing.CPU_OF_DATABASE, (this.stage.databaseCpuSeconds() - ofDatabase) / seen * 1e6);
		session.awaitAllSeen(CATCH_UP);
	}

	private double last(Contender contender, Thing thing) {
		return this.figures.rounds(contender, thing).isEmpty() ? Double.NaN
				: this.figures.rounds(contender, thing).getLast();
	}

}
