package se.carecontact.benchmark.delivery;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import se.carecontact.benchmark.Benchmark;
import se.carecontact.benchmark.figure.Bars;
import se.carecontact.benchmark.figure.Goal;
import se.carecontact.benchmark.figure.Line;
import se.carecontact.benchmark.figure.Outcome;
import se.carecontact.benchmark.figure.Sample;
import se.carecontact.benchmark.stage.Stage;

/**
 * How soon a planner hears of an absence while a backlog drains and Prator answers
 * nothing, and when nothing else goes on.
 */
public final class AbsenceBenchmark implements Benchmark {

	@Override
	public String name() {
		return "absence";
	}

	@Override
	public String about() {
		return "an absence from its commit to the planner, while a backlog drains and Prator hangs, and when idle";
	}

	@Override
	public Outcome run(Stage stage, boolean quick) throws IOException, SQLException, InterruptedException {
		Outage outage = quick ? new Outage(10_000, 2_000, 200, 16, 100, 200, true)
				: new Outage(200_000, 5_000, 300, 16, 400, 1_200, true);
		Outage.Seen seen = outage.play(stage, "absence");
		List<Passage> busy = seen.meanwhile();
		List<Passage> calm = seen.before().calm();
		Sample first = Passage.sample(busy, Passage::whole);
		Sample second = Passage.sample(calm, Passage::whole);
		List<Line> lines = new ArrayList<>();
		lines.add(Line.told("commit to planner, p50", "ms", first.median(), second.median()));
		lines.add(new Line("commit to planner, p99", "ms", first.percentile(99), second.percentile(99),
				Goal.firstAtMost(300)));
		lines.add(new Line("the same, against idle", "ms", first.percentile(99), second.percentile(99),
				Goal.ratioAtMost(3)));
		lines.add(Line.told("slowest", "ms", first.max(), second.max()));
		parts(lines, "commit to ledger", Passage.sample(busy, Passage::toLedger),
				Passage.sample(calm, Passage::toLedger));
		parts(lines, "ledger to attempt", Passage.sample(busy, Passage::toAttempt),
				Passage.sample(calm, Passage::toAttempt));
		parts(lines, "attempt to planner", Passage.sample(busy, Passage::toPartner),
				Passage.sample(calm, Passage::toPartner));
		List<String> notes = List.of(
				"Commit: when PostgreSQL committed it in contact-service. Planner: when the message had come in whole at"
						+ " Lifecare, by its journal. On one clock.",
				busy.size() + " absences, one a second, while " + outage.deliveries() + " other deliveries drained at "
						+ outage.perSecond() + " a second and Prator took calls and never answered; " + calm.size()
						+ ", five a second, when nothing else went on.");
		return new Outcome("absence", "an absence on its way to the planner, in milliseconds",
				new Outcome.Columns("while it drains", "idle"), lines, notes,
				Map.of("while it drains", busy, "idle", calm),
				List.of(new Bars("absence: commit to planner, median and p99, ms",
						List.of(bar("while a backlog drains", 0, first), bar("idle", 1, second)), 300.0)),
				seen.arrived().broken());
	}

	private static Bars.Bar bar(String name, int colour, Sample sample) {
		return new Bars.Bar(name, colour, sample.min(), sample.median(), sample.percentile(99));
	}

	private static void parts(List<Line> lines, String what, Sample first, Sample second) {
		lines.add(Line.told(what + ", p50", "ms", first.median(), second.median()));
		lines.add(Line.told(what + ", p99", "ms", first.percentile(99), second.percentile(99)));
	}

}
