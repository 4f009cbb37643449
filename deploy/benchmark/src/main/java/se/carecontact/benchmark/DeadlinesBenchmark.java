package se.carecontact.benchmark;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import se.carecontact.benchmark.figure.Goal;
import se.carecontact.benchmark.figure.Line;
import se.carecontact.benchmark.figure.Outcome;
import se.carecontact.benchmark.figure.Sample;
import se.carecontact.benchmark.stage.Stage;

/**
 * Announcing due duties among many open ones and among few: two services, each with its
 * database, by turns.
 */
final class DeadlinesBenchmark implements Benchmark {

	private static final int WARM_UP = 6;

	private static final int ROUNDS = 25;

	@Override
	public String name() {
		return "deadlines";
	}

	@Override
	public String about() {
		return "finding and announcing due duties among many open ones and among few";
	}

	@Override
	public Outcome run(Stage stage, boolean quick) throws SQLException, InterruptedException {
		int due = quick ? 100 : 1_000;
		try (AnnouncementRounds few = AnnouncementRounds.prepare(stage, "few-duties", quick ? 400 : 2_000, due);
				AnnouncementRounds many = AnnouncementRounds.prepare(stage, "many-duties", quick ? 4_000 : 200_000,
						due)) {
			rounds(stage, many, few, WARM_UP, " to warm up");
			many.begin();
			few.begin();
			rounds(stage, many, few, quick ? 4 : ROUNDS, "");
			many.end();
			few.end();
			return outcome(many, few, due);
		}
	}

	/** Who is first changes, so that neither always has what the other left. */
	private static void rounds(Stage stage, AnnouncementRounds many, AnnouncementRounds few, int rounds, String what)
			throws SQLException {
		for (int round = 1; round <= rounds; round++) {
			AnnouncementRounds first = (round % 2 == 0) ? many : few;
			AnnouncementRounds second = (round % 2 == 0) ? few : many;
			first.round();
			second.round();
			stage.progress()
				.say("round %d of %d%s: %.0f ms among many, %.0f ms among few".formatted(round, rounds, what,
						many.lastMillis(), few.lastMillis()));
		}
	}

	private static Outcome outcome(AnnouncementRounds many, AnnouncementRounds few, int due) {
		Sample ofMany = Sample.of(many.millis());
		Sample ofFew = Sample.of(few.millis());
		List<Line> lines = List.of(
				new Line("median of announcing " + due, "ms", ofMany.median(), ofFew.median(), Goal.ratioAtMost(1.2)),
				Line.told("quickest round", "ms", ofMany.min(), ofFew.min()),
				Line.told("slowest round", "ms", ofMany.max(), ofFew.max()),
				Line.told("CPU time of the service per round", "ms", many.cpu().serviceMillis(ofMany.size()),
						few.cpu().serviceMillis(ofFew.size())),
				Line.told("CPU time of PostgreSQL per round", "ms", many.cpu().databaseMillis(ofMany.size()),
						few.cpu().databaseMillis(ofFew.size())),
				Line.told("index entries read per due duty", "", many.entriesPerDuty(), few.entriesPerDuty()));
		List<String> notes = List.of(
				"Timed by the database: from the begin of the transaction that finds the first due duties to the commit"
						+ " of the one that puts the last event into the outbox; the rest between two looks is not in it.",
				ofMany.size() + " rounds of each by turns, after " + WARM_UP + " to warm up. Each round makes " + due
						+ " duties of other clients, anywhere in the stock, due in one commit after a checkpoint; each"
						+ " came to exactly one event.",
				"The announcer is the service's own, with a look each second (care.duties.announce-interval=1s); its"
						+ " relay sends the events to Kafka meanwhile, which is in the CPU time.");
		return new Outcome("deadlines", due + " due duties found and announced",
				new Outcome.Columns("among " + many.duties() + " open", "among " + few.duties() + " open"), lines,
				notes, Map.of("many, ms", many.millis(), "few, ms", few.millis()));
	}

}
