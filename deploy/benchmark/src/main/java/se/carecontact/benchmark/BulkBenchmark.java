package se.carecontact.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import se.carecontact.benchmark.figure.Goal;
import se.carecontact.benchmark.figure.Line;
import se.carecontact.benchmark.figure.Outcome;
import se.carecontact.benchmark.figure.Sample;
import se.carecontact.benchmark.stage.Api;
import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.CpuMeter;
import se.carecontact.benchmark.stage.Memory;
import se.carecontact.benchmark.stage.Progress;
import se.carecontact.benchmark.stage.Service;
import se.carecontact.benchmark.stage.Stage;

/**
 * The bulk push of a municipality's decisions, in two lengths, each sent twice, on one
 * service whose memory is followed meanwhile.
 */
final class BulkBenchmark implements Benchmark {

	private static final String MALMO = "1280";

	private static final int PARTS = 5;

	private static final Duration LONGEST_RELAY = Duration.ofMinutes(5);

	@Override
	public String name() {
		return "bulk";
	}

	@Override
	public String about() {
		return "a municipality's decisions in one stream, and the same again";
	}

	@Override
	public Outcome run(Stage stage, boolean quick) throws IOException, InterruptedException, SQLException {
		int few = quick ? 500 : 10_000;
		int many = quick ? 2_000 : 50_000;
		int warmUp = quick ? 200 : 3_000;
		Service service = stage.contactService("bulk", Map.of());
		try (Api caseSystem = stage.api(service, "case-system",
				Map.of("roles", List.of("case-system"), "municipality_id", MALMO))) {
			Progress progress = stage.progress();
			progress.say("warming up with " + warmUp + " decisions");
			new Decisions(0, warmUp, "uppvarmning").push(caseSystem, MALMO, "created", progress);
			Turn shorter = turn(stage, service, caseSystem, new Decisions(warmUp, few, "hemtjanst-fa"));
			Turn longer = turn(stage, service, caseSystem, new Decisions(warmUp + few, many, "hemtjanst-manga"));
			stage.end(service);
			return outcome(longer, shorter);
		}
	}

	private static Turn turn(Stage stage, Service service, Api caseSystem, Decisions decisions)
			throws IOException, InterruptedException, SQLException {
		Progress progress = stage.progress();
		CpuMeter cpu = new CpuMeter(stage, service);
		progress.say(decisions.count() + " new decisions");
		List<Memory.Sight> sights;
		double first;
		try (Memory memory = Memory.of(service)) {
			cpu.go();
			first = decisions.push(caseSystem, MALMO, "created", progress);
			cpu.stop();
			sights = memory.stop();
		}
		progress.say("the same " + decisions.count() + " again");
		double second = decisions.push(caseSystem, MALMO, "unchanged", progress);
		double relayed = untilRelayed(service, progress);
		return new Turn(decisions.count(), first, second, relayed, sights, Memory.liveHeap(service), cpu);
	}

	/** Seconds until no event waits to be sent to Kafka. */
	private static double untilRelayed(Service service, Progress progress) throws SQLException, InterruptedException {
		progress.say("waiting until every event is sent");
		long begin = System.nanoTime();
		try (Connection connection = service.connect(); Statement statement = connection.createStatement()) {
			while (true) {
				try (ResultSet found = statement.executeQuery("SELECT EXISTS (SELECT FROM event_outbox)")) {
					found.next();
					double seconds = (System.nanoTime() - begin) / 1e9;
					if (!found.getBoolean(1)) {
						return seconds;
					}
					if (seconds > LONGEST_RELAY.toSeconds()) {
						throw new BenchmarkRefusal("Events still waited " + LONGEST_RELAY + " after the last answer.");
					}
				}
				Thread.sleep(100);
			}
		}
	}

	private static Outcome outcome(Turn many, Turn few) {
		List<Line> lines = List.of(
				new Line("new decisions", "a second", many.perSecond(many.newSeconds()),
						few.perSecond(few.newSeconds()), Goal.atLeast(500)),
				Line.told("the same again, nothing changed", "a second", many.perSecond(many.againSeconds()),
						few.perSecond(few.againSeconds())),
				Line.told("until every event was sent, after the last answer", "s", many.relaySeconds(),
						few.relaySeconds()),
				Line.told("CPU time of the service per new one", "ms", many.cpu().serviceMillis(many.count()),
						few.cpu().serviceMillis(few.count())),
				Line.told("CPU time of PostgreSQL per new one", "ms", many.cpu().databaseMillis(many.count()),
						few.cpu().databaseMillis(few.count())),
				new Line("most resident memory while new ones came", "MiB", many.peak(), few.peak(),
						Goal.ratioAtMost(1.2)),
				new Line("live heap afterwards", "MiB", many.liveHeap(), few.liveHeap(), Goal.ratioAtMost(1.2)));
		List<String> notes = List.of(
				"Timed from the request's first byte to the answer's last; every decision is of another client, and"
						+ " its answer is read before the next lines are sent.",
				"The sender, PostgreSQL (durable), Kafka and the registry share the cores with the service, which"
						+ " publishes every event meanwhile.",
				"Resident memory, the median of each fifth of the " + many.count() + ": " + parts(many.sights())
						+ " MiB.",
				"Live heap: what is reachable, object by object, when both pushes had ended and every event"
						+ " was sent.");
		Map<String, List<?>> series = new LinkedHashMap<>();
		series.put("memory of " + many.count(), many.sights());
		series.put("memory of " + few.count(), few.sights());
		return new Outcome("bulk", "decisions pushed in one stream",
				new Outcome.Columns(many.count() + " decisions", few.count() + " decisions"), lines, notes, series);
	}

	private static String parts(List<Memory.Sight> sights) {
		if (sights.size() < PARTS) {
			return "not told here";
		}
		return IntStream.range(0, PARTS)
			.mapToObj((part) -> sights.subList(part * sights.size() / PARTS, (part + 1) * sights.size() / PARTS))
			.map((part) -> Sample.of(part.stream().map(Memory.Sight::residentMebibytes).toList()).median())
			.map((median) -> String.format(Locale.ROOT, "%.0f", median))
			.collect(Collectors.joining(", "));
	}

	/**
	 * One length's figures.
	 *
	 * @param count how many decisions
	 * @param newSeconds how long they took when new
	 * @param againSeconds how long they took when known
	 * @param relaySeconds how long events waited after that
	 * @param sights the service's memory while they were new
	 * @param liveHeap what the heap held afterwards, in MiB
	 * @param cpu the CPU time they took when new
	 */
	private record Turn(int count, double newSeconds, double againSeconds, double relaySeconds,
			List<Memory.Sight> sights, double liveHeap, CpuMeter cpu) {

		double perSecond(double seconds) {
			return this.count / seconds;
		}

		/** Not a number where the system tells nothing of memory. */
		double peak() {
			return this.sights.stream().mapToDouble(Memory.Sight::residentMebibytes).max().orElse(Double.NaN);
		}

	}

}
