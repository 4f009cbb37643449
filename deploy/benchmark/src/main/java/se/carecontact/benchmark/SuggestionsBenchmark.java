package se.carecontact.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import se.carecontact.benchmark.figure.Goal;
import se.carecontact.benchmark.figure.Line;
import se.carecontact.benchmark.figure.Outcome;
import se.carecontact.benchmark.figure.Sample;
import se.carecontact.benchmark.stage.Api;
import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.CpuMeter;
import se.carecontact.benchmark.stage.Progress;
import se.carecontact.benchmark.stage.Service;
import se.carecontact.benchmark.stage.Stage;

/**
 * Suggestions for one client in a unit the size of all of Malmö, and in one of a tenth,
 * asked by turns.
 */
final class SuggestionsBenchmark implements Benchmark {

	private static final int AT_ONCE = 4;

	@Override
	public String name() {
		return "suggestions";
	}

	@Override
	public String about() {
		return "suggestions for one client in a large and in a small unit";
	}

	@Override
	public Outcome run(Stage stage, boolean quick) throws IOException, SQLException, InterruptedException {
		int shrink = quick ? 10 : 1;
		CareUnit large = new CareUnit("hemtjanst-stor", 2_100 / shrink, 5_300 / shrink, 0);
		CareUnit small = new CareUnit("hemtjanst-liten", 210 / shrink, 530 / shrink, 10_000);
		Service service = stage.contactService("suggestions", Map.of());
		Progress progress = stage.progress();
		List<UUID> ofLarge = large.fill(stage, service);
		List<UUID> ofSmall = small.fill(stage, service);
		try (Api planner = CareUnit.planner(stage, service, List.of(large, small))) {
			progress.say("warming up");
			ask(planner, ofLarge, ofSmall, quick ? 50 : 1_000, progress);
			progress.say("asking, one after the other, of each unit by turns");
			Times alone = ask(planner, ofLarge, ofSmall, quick ? 100 : 2_000, progress);
			progress.say("asking, " + AT_ONCE + " at once");
			CpuMeter cpuOfLarge = new CpuMeter(stage, service);
			CpuMeter cpuOfSmall = new CpuMeter(stage, service);
			int timesEach = quick ? 25 : 500;
			Times atOnce = new Times(atOnce(planner, ofLarge, timesEach, cpuOfLarge),
					atOnce(planner, ofSmall, timesEach, cpuOfSmall));
			stage.end(service);
			List<Line> lines = new ArrayList<>(lines(alone, atOnce));
			lines.addAll(cpu(cpuOfLarge, cpuOfSmall, AT_ONCE * timesEach));
			return outcome(large, small, lines, alone, atOnce);
		}
	}

	private static Times ask(Api planner, List<UUID> ofLarge, List<UUID> ofSmall, int times, Progress progress)
			throws IOException, InterruptedException {
		List<Double> large = new ArrayList<>();
		List<Double> small = new ArrayList<>();
		for (int turn = 0; turn < times; turn++) {
			large.add(planner.get(path(ofLarge, turn)));
			small.add(planner.get(path(ofSmall, turn)));
			progress.count("asked", turn, times);
		}
		return new Times(large, small);
	}

	private static List<Double> atOnce(Api planner, List<UUID> clients, int timesEach, CpuMeter cpu)
			throws InterruptedException {
		List<Double> times = new ArrayList<>();
		cpu.go();
		try (ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE)) {
			List<Callable<List<Double>>> asked = new ArrayList<>();
			for (int asker = 0; asker < AT_ONCE; asker++) {
				int first = asker * timesEach;
				asked.add(() -> {
					List<Double> mine = new ArrayList<>();
					for (int turn = 0; turn < timesEach; turn++) {
						mine.add(planner.get(path(clients, first + turn)));
					}
					return mine;
				});
			}
			for (Future<List<Double>> done : askers.invokeAll(asked)) {
				times.addAll(done.get());
			}
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof BenchmarkRefusal refusal) ? refusal
					: new BenchmarkRefusal("A suggestion can't be had: " + ex.getCause(), ex);
		}
		cpu.stop();
		return times;
	}

	/** Another client each time, for MAIN and DEPUTY by turns. */
	private static String path(List<UUID> clients, int turn) {
		return "/" + CareUnit.MUNICIPALITY + "/clients/" + clients.get(turn % clients.size())
				+ "/contact-suggestions?role=" + ((turn % 2 == 0) ? "main" : "deputy");
	}

	private static List<Line> cpu(CpuMeter large, CpuMeter small, int requests) {
		return List.of(
				Line.told("CPU time of the service per request", "ms", large.serviceMillis(requests),
						small.serviceMillis(requests)),
				Line.told("CPU time of PostgreSQL per request", "ms", large.databaseMillis(requests),
						small.databaseMillis(requests)));
	}

	private static List<Line> lines(Times alone, Times atOnce) {
		Sample first = Sample.of(alone.large());
		Sample second = Sample.of(alone.small());
		Sample firstAtOnce = Sample.of(atOnce.large());
		Sample secondAtOnce = Sample.of(atOnce.small());
		return List.of(Line.told("p50, one after the other", "ms", first.percentile(50), second.percentile(50)),
				new Line(
						"p99, one after the other", "ms", first.percentile(99), second.percentile(99), Goal.atMost(50)),
				Line.told("slowest", "ms", first.max(), second.max()),
				Line.told("p50, " + AT_ONCE + " at once", "ms", firstAtOnce.percentile(50),
						secondAtOnce.percentile(50)),
				Line.told("p99, " + AT_ONCE + " at once", "ms", firstAtOnce.percentile(99),
						secondAtOnce.percentile(99)));
	}

	private static Outcome outcome(CareUnit large, CareUnit small, List<Line> lines, Times alone, Times atOnce) {
		List<String> notes = List.of(
				"Timed by the caller, from before the request until the whole answer was read; " + alone.large().size()
						+ " requests to each unit, of other clients each time.",
				"Every client has MAIN and DEPUTY; one in twenty of the staff is away; all have a certificate, so all"
						+ " are ranked.");
		Map<String, List<Double>> series = new LinkedHashMap<>();
		series.put("large, one after the other", alone.large());
		series.put("small, one after the other", alone.small());
		series.put("large, at once", atOnce.large());
		series.put("small, at once", atOnce.small());
		return new Outcome("suggestions", "contact suggestions for one client, in milliseconds",
				new Outcome.Columns(large.inWords(), small.inWords()), lines, notes, series);
	}

	/**
	 * Milliseconds of each request.
	 *
	 * @param large in the large unit
	 * @param small in the small unit
	 */
	private record Times(List<Double> large, List<Double> small) {
	}

}
