package se.carecontact.benchmark.outbox;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

import se.carecontact.benchmark.stage.Stage;

/**
 * What an outage of the relay leaves is sent: how fast, from the first event to the last.
 */
final class Drain {

	private static final int KEYS = 1_000;

	private static final int PER_TRANSACTION = 250;

	private static final int BACKLOG = 5_000;

	/**
	 * What writes row by row and drains so would take the whole run for the usual
	 * backlog.
	 */
	private static final int SLOW = 20;

	private final Stage stage;

	private final Sizes sizes;

	private final Figures figures;

	Drain(Stage stage, Sizes sizes, Figures figures) {
		this.stage = stage;
		this.sizes = sizes;
		this.figures = figures;
	}

	void round(Contender contender) throws IOException, SQLException, InterruptedException {
		int rows = (contender == Contender.NAMASTACK) ? this.sizes.drained() / SLOW : this.sizes.drained();
		try (Session session = Session.open(this.stage, contender, contender.id() + "-drain", KEYS)) {
			if (contender.isOutbox()) {
				session.write(Load.fill(rows, PER_TRANSACTION));
				session.ground().execute("VACUUM ANALYZE");
				session.ground().execute("CHECKPOINT");
				session.writer().send();
			}
			else {
				session.writer().send();
				session.write(Load.counted(rows, PER_TRANSACTION, BACKLOG));
			}
			boolean all = session.awaitAllSeen(Duration.ofSeconds(this.sizes.drainSeconds()));
			Watch watch = session.watch();
			double rate = watch.seen() / ((watch.lastSeenAt() - watch.firstSeenAt()) / 1e6);
			this.figures.add(contender, Thing.DRAIN, rate);
			if (all) {
				this.figures.judge(contender, session.judgement());
			}
			this.stage.progress()
				.say("%s drains %.0f a second; %d of %d rows seen".formatted(contender.title(), rate, watch.seen(),
						rows));
		}
	}

}
