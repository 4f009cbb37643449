package se.carecontact.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.carecontact.benchmark.figure.Goal;
import se.carecontact.benchmark.figure.Line;
import se.carecontact.benchmark.figure.Outcome;
import se.carecontact.benchmark.figure.Sample;
import se.carecontact.benchmark.stage.Progress;
import se.carecontact.benchmark.stage.Stage;

/**
 * Announcing due duties among many open ones and among few: two services, each with its
 * database, asked by turns.
 */
final class DeadlinesBenchmark implements Benchmark {

	private static final int WARM_UP = 3;

	/** How long PostgreSQL may keep its counts of what was read to itself. */
	private static final long COUNTS_ARE_KEPT_MILLIS = 11_000;

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
		Map<String, String> settings = Map.of("care.duties.announce-interval", "1s");
		DutyStock many = new DutyStock(stage.contactService("many-duties", settings), quick ? 4_000 : 200_000);
		DutyStock few = new DutyStock(stage.contactService("few-duties", settings), quick ? 400 : 2_000);
		for (DutyStock stock : List.of(few, many)) {
			stage.progress().say("filling a database with " + stock.duties() + " open duties");
			stock.fill();
		}
		Outcome outcome;
		try (AnnouncementWatch ofMany = AnnouncementWatch.of(many);
				AnnouncementWatch ofFew = AnnouncementWatch.of(few)) {
			outcome = rounds(stage.progress(), many, few, ofMany, ofFew, quick);
		}
		stage.end(many.service());
		stage.end(few.service());
		return outcome;
	}

	private static Outcome rounds(Progress progress, DutyStock many, DutyStock few, AnnouncementWatch ofMany,
			AnnouncementWatch ofFew, boolean quick) throws SQLException, InterruptedException {
		int due = quick ? 100 : 1_000;
		int rounds = quick ? 3 : 15;
		long readOfMany = 0;
		long readOfFew = 0;
		List<Double> timesOfMany = new ArrayList<>();
		List<Double> timesOfFew = new ArrayList<>();
		for (int round = -WARM_UP; round < rounds; round++) {
			if (round == 0) {
				Thread.sleep(COUNTS_ARE_KEPT_MILLIS);
				timesOfMany.clear();
				timesOfFew.clear();
				readOfMany = many.entriesRead();
				readOfFew = few.entriesRead();
			}
			// Who is first changes, so that neither always has what the other left.
			if (round % 2 == 0) {
				timesOfMany.add(ofMany.announce(due));
				timesOfFew.add(ofFew.announce(due));
			}
			else {
				timesOfFew.add(ofFew.announce(due));
				timesOfMany.add(ofMany.announce(due));
			}
			progress.say("round %d of %d%s: %.0f ms among many, %.0f ms among few".formatted(
					round + 1 + ((round < 0) ? WARM_UP : 0), (round < 0) ? WARM_UP : rounds,
					(round < 0) ? " to warm up" : "", timesOfMany.getLast(), timesOfFew.getLast()));
		}
		Thread.sleep(COUNTS_ARE_KEPT_MILLIS);
		double eachOfMany = (many.entriesRead() - readOfMany) / (double) (rounds * due);
		double eachOfFew = (few.entriesRead() - readOfFew) / (double) (rounds * due);
		return outcome(many, few, due, timesOfMany, timesOfFew,
				Line.told("index entries read per due duty", "", eachOfMany, eachOfFew));
	}

	private static Outcome outcome(DutyStock many, DutyStock few, int due, List<Double> timesOfMany,
			List<Double> timesOfFew, Line read) {
		Sample ofMany = Sample.of(timesOfMany);
		Sample ofFew = Sample.of(timesOfFew);
		List<Line> lines = List.of(
				new Line("median of announcing " + due, "ms", ofMany.median(), ofFew.median(), Goal.ratioAtMost(1.2)),
				Line.told("quickest round", "ms", ofMany.min(), ofFew.min()),
				Line.told("slowest round", "ms", ofMany.max(), ofFew.max()), read);
		List<String> notes = List.of(
				"Timed by the database: from the begin of the transaction that finds the first due duties to the commit"
						+ " of the one that puts the last event into the outbox; the rest between two looks is not in it.",
				ofMany.size() + " rounds of each by turns, after " + WARM_UP + " to warm up. Each round makes " + due
						+ " duties of other clients, anywhere in the stock, due in one commit after a checkpoint; each"
						+ " came to one event.",
				"The announcer is the service's own, with a look each second (care.duties.announce-interval=1s); its"
						+ " relay sends the events to Kafka meanwhile.");
		Map<String, List<Double>> series = new LinkedHashMap<>();
		series.put("many, ms", timesOfMany);
		series.put("few, ms", timesOfFew);
		return new Outcome("deadlines", due + " due duties found and announced",
				new Outcome.Columns("among " + many.duties() + " open", "among " + few.duties() + " open"), lines,
				notes, series);
	}

}
