package se.carecontact.benchmark.outbox;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.benchmark.Benchmark;
import se.carecontact.benchmark.figure.Bars;
import se.carecontact.benchmark.figure.Chart;
import se.carecontact.benchmark.figure.Goal;
import se.carecontact.benchmark.figure.Line;
import se.carecontact.benchmark.figure.Outcome;
import se.carecontact.benchmark.figure.Sample;
import se.carecontact.benchmark.stage.Stage;

/** The outbox beside its limit and its peers, by turns in one run. */
public final class OutboxBenchmark implements Benchmark {

	private static final double OF_THE_LIMIT = 0.6;

	private static final double P99_MILLIS = 50;

	private static final double TAKEOVER_SECONDS = 2;

	@Override
	public String name() {
		return "outbox";
	}

	@Override
	public String about() {
		return "the outbox beside a raw transactional producer and its peers";
	}

	@Override
	public Outcome run(Stage stage, boolean quick) throws IOException, SQLException, InterruptedException {
		Sizes sizes = quick ? Sizes.quick() : Sizes.full();
		Figures figures = new Figures();
		try (LogicalDecoding decoding = LogicalDecoding.on(stage)) {
			measure(stage, sizes, figures);
		}
		String grid = Grid.of(figures);
		stage.progress().say("all contenders:\n\n" + grid);
		return outcome(figures, grid);
	}

	private static void measure(Stage stage, Sizes sizes, Figures figures)
			throws IOException, SQLException, InterruptedException {
		Pace pace = new Pace(stage, sizes, figures);
		for (int round = 1; round <= sizes.rounds(); round++) {
			for (Contender contender : inTurn(round)) {
				pace.round(contender, round);
			}
		}
		Takeover takeover = new Takeover(stage, figures);
		for (int round = 1; round <= sizes.takeovers(); round++) {
			for (Contender contender : inTurn(round)) {
				if (contender.isOutbox()) {
					takeover.round(contender, round);
				}
			}
		}
		Drain drain = new Drain(stage, sizes, figures);
		for (Contender contender : Contender.values()) {
			if (contender != Contender.LIMIT) {
				drain.round(contender);
			}
		}
	}

	/** Who is first changes, so that nobody always has what another left. */
	static List<Contender> inTurn(int round) {
		List<Contender> all = List.of(Contender.values());
		int first = (round - 1) % all.size();
		List<Contender> turn = new ArrayList<>(all.subList(first, all.size()));
		turn.addAll(all.subList(0, first));
		return turn;
	}

	private static Outcome outcome(Figures figures, String grid) {
		List<Line> lines = new ArrayList<>();
		lines.add(line(figures, Thing.SUSTAINED, Contender.LIMIT, Goal.ratioAtLeast(OF_THE_LIMIT)));
		lines.add(line(figures, Thing.P99_AT_1000, Contender.LIMIT, Goal.firstAtMost(P99_MILLIS)));
		List<Chart> charts = new ArrayList<>();
		for (Thing thing : Thing.values()) {
			charts.add(chart(figures, thing));
		}
		return new Outcome("outbox", "ours beside its limit", new Outcome.Columns("ours", "the other"), lines,
				List.of(), figures.series(), charts, List.of());
	}

	private static Line line(Figures figures, Thing thing, @Nullable Contender other, Goal goal) {
		String beside = (other != null) ? ", beside " + other.title() : "";
		return new Line(thing.inWords() + beside, thing.unit(), figures.median(Contender.EVENT_OUTBOX, thing),
				(other != null) ? figures.median(other, thing) : Double.NaN, goal);
	}

	private static Chart chart(Figures figures, Thing thing) {
		List<Bars.Bar> bars = new ArrayList<>();
		for (Contender contender : Contender.values()) {
			Sample sample = figures.sample(contender, thing);
			if (sample != null) {
				bars.add(Bars.Bar.of(contender.title(), contender.ordinal(), sample));
			}
		}
		return new Bars(thing.inWords() + " (" + thing.unit() + ")", bars, null);
	}

}
