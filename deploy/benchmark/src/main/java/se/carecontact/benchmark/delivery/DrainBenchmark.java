package se.carecontact.benchmark.delivery;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import se.carecontact.benchmark.Benchmark;
import se.carecontact.benchmark.figure.Curves;
import se.carecontact.benchmark.figure.Goal;
import se.carecontact.benchmark.figure.Line;
import se.carecontact.benchmark.figure.Outcome;
import se.carecontact.benchmark.figure.Sample;
import se.carecontact.benchmark.stage.Stage;

/**
 * A backlog after an outage drains within the agreed pace of each second, by the
 * partner's own journal, and absences pass it. Anything lost, doubled, out of order or
 * over the pace breaks it.
 */
public final class DrainBenchmark implements Benchmark {

	@Override
	public String name() {
		return "drain";
	}

	@Override
	public String about() {
		return "a backlog after an outage, sent at the agreed pace while absences pass it";
	}

	@Override
	public Outcome run(Stage stage, boolean quick) throws IOException, SQLException, InterruptedException {
		Outage outage = quick ? new Outage(20_000, 2_000, 500, 32, 50, 200, false)
				: new Outage(200_000, 5_000, 500, 32, 100, 1_000, false);
		Outage.Seen seen = outage.play(stage, "drain");
		List<Integer> bySecond = Arrived.bySecond(seen.sends());
		int most = Collections.max(bySecond);
		List<String> broken = new ArrayList<>(seen.arrived().broken());
		if (most > outage.perSecond()) {
			broken.add("In one second " + most + " messages came, and " + outage.perSecond() + " are agreed.");
		}
		return new Outcome("drain",
				outage.deliveries() + " deliveries of " + outage.clients()
						+ " clients after an outage of Lifecare, through Kafka and the intake",
				new Outcome.Columns("measured", "agreed, or when idle"), lines(outage, seen, bySecond, most),
				notes(outage, seen),
				Map.of("by second", bySecond, "absences meanwhile", seen.meanwhile(), "absences when idle",
						seen.before().calm(), "operator's door before", List.of(seen.partners())),
				List.of(chart(outage, bySecond)), broken);
	}

	private static List<Line> lines(Outage outage, Outage.Seen seen, List<Integer> bySecond, int most) {
		Sample whole = Sample
			.of(bySecond.subList(1, Math.max(2, bySecond.size() - 1)).stream().map(Integer::doubleValue).toList());
		Sample absences = Passage.sample(seen.meanwhile(), Passage::whole);
		Sample idle = Passage.sample(seen.before().calm(), Passage::whole);
		int calls = outage.deliveries();
		return List.of(
				new Line("most messages in a second of the clock", "", most, outage.perSecond(), Goal.ratioAtMost(1)),
				Line.told("most within any second", "", Arrived.mostInAnySecond(seen.sends()), outage.perSecond()),
				Line.told("most calls in a second, look-ups too", "", Collections.max(Arrived.bySecond(seen.calls())),
						outage.perSecond()),
				Line.told("messages in a median second", "", whole.median(), outage.perSecond()),
				Line.told("messages a second over the whole drain", "", seen.arrived().perSecond(), outage.perSecond()),
				Line.told("absence, commit to planner, p50", "ms", absences.median(), idle.median()),
				Line.told("absence, commit to planner, p99", "ms", absences.percentile(99), idle.percentile(99)),
				Line.told("slowest", "ms", absences.max(), idle.max()),
				Line.told("CPU time of the service per delivery", "ms", seen.cpu().serviceMillis(calls), Double.NaN),
				Line.told("CPU time of PostgreSQL per delivery", "ms", seen.cpu().databaseMillis(calls), Double.NaN),
				Line.told("taken into the ledger a second, before", "", calls / seen.before().intakeSeconds(),
						Double.NaN),
				Line.told("CPU time of the service for each taken in", "ms",
						seen.before().cpuOfIntake().serviceMillis(calls), Double.NaN),
				Line.told("CPU time of PostgreSQL for each taken in", "ms",
						seen.before().cpuOfIntake().databaseMillis(calls), Double.NaN));
	}

	private static List<String> notes(Outage outage, Outage.Seen seen) {
		return List.of(
				"Lifecare's journal is the proof: " + seen.arrived() + " came, each client's in order, "
						+ seen.arrived().repeats() + " repeats on the wire.",
				"The pace of " + outage.perSecond() + " and " + outage.atOnce()
						+ " at once were set by PUT /partners/lifecare/limits.",
				"The first came " + seen.secondsUntilFirst() + " s after Lifecare was back; " + seen.meanwhile().size()
						+ " absences were reported while it drained, " + seen.before().calm().size() + " before.");
	}

	private static Curves chart(Outage outage, List<Integer> bySecond) {
		List<List<Double>> points = new ArrayList<>();
		for (int second = 0; second < bySecond.size(); second++) {
			points.add(List.of((double) second, bySecond.get(second).doubleValue()));
		}
		return new Curves("drain: messages at Lifecare in each second, agreed " + outage.perSecond(), "seconds",
				List.of(new Curves.Curve("messages", points)), (double) outage.perSecond());
	}

}
