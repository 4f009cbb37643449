package se.carecontact.benchmark.log;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.carecontact.benchmark.Benchmark;
import se.carecontact.benchmark.figure.Bars;
import se.carecontact.benchmark.figure.Goal;
import se.carecontact.benchmark.figure.Line;
import se.carecontact.benchmark.figure.Outcome;
import se.carecontact.benchmark.figure.Sample;
import se.carecontact.benchmark.log.LedgerStock.Picked;
import se.carecontact.benchmark.stage.Api;
import se.carecontact.benchmark.stage.Memory;
import se.carecontact.benchmark.stage.Routes;
import se.carecontact.benchmark.stage.Service;
import se.carecontact.benchmark.stage.Stage;

/**
 * Each search of the operator's log, and each count, with 10 million deliveries and with
 * 100 thousand, asked by turns; each answer's plan; and what the service's heap holds
 * afterwards.
 */
public final class LogBenchmark implements Benchmark {

	/** The aim is ours: an operator at night must not wait for the page. */
	private static final double LONGEST_MILLIS = 150;

	private static final int OPEN = 5_000;

	private static final int WARM_UP = 8;

	@Override
	public String name() {
		return "log";
	}

	@Override
	public String about() {
		return "each search of the operator's log, in a large ledger and in a small one";
	}

	@Override
	public Outcome run(Stage stage, boolean quick) throws IOException, SQLException, InterruptedException {
		try (Plans plans = Plans.prepare(stage)) {
			LedgerStock large = stock(stage, "log-large", quick ? 1_000_000 : 10_000_000);
			LedgerStock small = stock(stage, "log-small", quick ? 10_000 : 100_000);
			try (Api ofLarge = operator(stage, large); Api ofSmall = operator(stage, small)) {
				List<Picked> inLarge = large.pick();
				List<Picked> inSmall = small.pick();
				Map<String, Times> times = new LinkedHashMap<>();
				double[] peaks;
				try (Memory memoryOfLarge = Memory.of(large.service());
						Memory memoryOfSmall = Memory.of(small.service())) {
					for (Question question : Question.ALL) {
						stage.progress().say("asking: " + question.name());
						times.put(question.name(), ask(question, quick ? 40 : 200, ofLarge, inLarge, ofSmall, inSmall));
					}
					peaks = new double[] { peak(memoryOfLarge), peak(memoryOfSmall) };
				}
				double[] live = { Memory.liveHeap(large.service()), Memory.liveHeap(small.service()) };
				plans.go();
				Map<String, Plans.Plan> told = new LinkedHashMap<>();
				for (Question question : Question.ALL) {
					long since = plans.place();
					question.ask(ofLarge, inLarge.getFirst());
					told.put(question.name(), plans.of(question.statement(), since));
				}
				return outcome(large, small, times, told, peaks, live);
			}
			finally {
				stage.end(large.service());
				stage.end(small.service());
			}
		}
	}

	private static LedgerStock stock(Stage stage, String name, long rows) throws SQLException, InterruptedException {
		// Two years are measured, so two years are kept.
		Service service = Routes.alone(stage, name, Map.of("care.retention.deliveries", (LedgerStock.DAYS + 60) + "d"));
		LedgerStock stock = new LedgerStock(service, rows, OPEN);
		stage.progress().say("filling its ledger with " + stock.inWords());
		stock.fill(stage.progress());
		return stock;
	}

	private static Api operator(Stage stage, LedgerStock stock) {
		return stage.api(stock.service(), "operator", Map.of("roles", List.of("operator")));
	}

	private static Times ask(Question question, int times, Api ofLarge, List<Picked> inLarge, Api ofSmall,
			List<Picked> inSmall) throws IOException, InterruptedException {
		List<Double> large = new ArrayList<>();
		List<Double> small = new ArrayList<>();
		for (int turn = -WARM_UP; turn < times; turn++) {
			double first = question.ask(ofLarge, inLarge.get((turn + WARM_UP) % inLarge.size()));
			double second = question.ask(ofSmall, inSmall.get((turn + WARM_UP) % inSmall.size()));
			if (turn >= 0) {
				large.add(first);
				small.add(second);
			}
		}
		return new Times(large, small);
	}

	private static double peak(Memory memory) throws InterruptedException {
		return memory.stop().stream().mapToDouble(Memory.Sight::residentMebibytes).max().orElse(Double.NaN);
	}

	private static Outcome outcome(LedgerStock large, LedgerStock small, Map<String, Times> times,
			Map<String, Plans.Plan> plans, double[] peaks, double[] live) {
		List<Line> lines = new ArrayList<>();
		List<Bars.Bar> bars = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		List<String> broken = new ArrayList<>();
		Map<String, List<?>> series = new LinkedHashMap<>();
		times.forEach((name, each) -> {
			Sample first = Sample.of(each.large());
			Sample second = Sample.of(each.small());
			lines.add(Line.told(name + ", p50", "ms", first.median(), second.median()));
			lines.add(new Line(name + ", p99", "ms", first.percentile(99), second.percentile(99),
					Goal.firstAtMost(LONGEST_MILLIS)));
			bars.add(new Bars.Bar(name, 0, first.min(), first.median(), first.percentile(99)));
			series.put(name + ", large", each.large());
			series.put(name + ", small", each.small());
		});
		lines.add(new Line("most resident memory meanwhile", "MiB", peaks[0], peaks[1], Goal.ratioAtMost(1.2)));
		lines.add(new Line("live heap afterwards", "MiB", live[0], live[1], Goal.ratioAtMost(1.2)));
		plans.forEach((name, plan) -> {
			series.put("plan: " + name, plan.lines());
			if (!plan.readAsAWhole().isEmpty()) {
				broken.add(name + " reads as a whole: " + String.join(", ", plan.readAsAWhole()));
			}
			if (plan.leftOut() > 1000) {
				notes.add(name + ": a step of its plan reads and leaves out " + plan.leftOut() + " rows.");
			}
		});
		lines.add(new Line("plans that read a large table as a whole", "", broken.size(), Double.NaN,
				Goal.firstAtMost(0)));
		notes.add("Through the service's API, one after the other, each ledger by turns, of other deliveries each time;"
				+ " pages of 50. Two years in the partitions that the service makes, " + OPEN + " open in each.");
		notes.add("Every plan stands in the result's file, as PostgreSQL told it of the service's own statement.");
		return new Outcome("log", "searches of the operator's log, in milliseconds",
				new Outcome.Columns(large.inWords(), small.inWords()), lines, notes, series,
				List.of(new Bars("log: median and p99 of each search with " + large.inWords() + ", ms", bars, null)),
				broken);
	}

	/**
	 * Milliseconds of each request.
	 *
	 * @param large in the large ledger
	 * @param small in the small one
	 */
	private record Times(List<Double> large, List<Double> small) {
	}

}
