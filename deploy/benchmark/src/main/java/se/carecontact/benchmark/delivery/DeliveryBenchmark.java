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
import se.carecontact.benchmark.stage.CpuMeter;
import se.carecontact.benchmark.stage.Stage;

/**
 * How many deliveries a second come from Kafka through the ledger to the partner; beside
 * it what the partner takes of a bare HTTP client, which is the limit, and of a plain
 * Camel route from Kafka to HTTP, which keeps no ledger. By turns, on one stand-in.
 */
public final class DeliveryBenchmark implements Benchmark {

	private static final int AT_ONCE = 64;

	/** The most that may be agreed with a partner. */
	private static final int PER_SECOND = 1000;

	private static final int CLIENTS = 500;

	@Override
	public String name() {
		return "delivery";
	}

	@Override
	public String about() {
		return "from Kafka through the ledger to the partner, beside a bare client and a plain Camel route";
	}

	@Override
	public Outcome run(Stage stage, boolean quick) throws IOException, SQLException, InterruptedException {
		int rounds = quick ? 3 : 9;
		int count = quick ? 1_000 : 4_000;
		try (Town town = Town.start(stage, "delivery");
				Publisher publisher = Publisher.to(stage);
				BareClient bare = BareClient.to(town, CLIENTS, AT_ONCE);
				PlainRoute camel = PlainRoute.start(town, bare)) {
			town.press("lifecare", PER_SECOND, AT_ONCE);
			publisher.introduce(CLIENTS);
			Town.await("clients known",
					() -> Town.count(town.routes(), "select count(*) from client_identity") >= CLIENTS);
			stage.progress().say("warming up");
			Rates rates = new Rates(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
			List<String> broken = new ArrayList<>();
			ours(town, publisher, count, broken);
			ours(town, publisher, count, broken);
			bare.send(count);
			camel.send(count);
			CpuMeter cpu = new CpuMeter(stage, town.routes());
			for (int round = 0; round < rounds; round++) {
				stage.progress().count("rounds", round, rounds);
				for (int turn = 0; turn < 3; turn++) {
					switch ((round + turn) % 3) {
						case 0 -> {
							cpu.go();
							rates.ours().add(ours(town, publisher, count, broken));
							cpu.stop();
						}
						case 1 -> rates.bare().add(bare.send(count));
						default -> rates.camel().add(camel.send(count));
					}
				}
			}
			return outcome(rates, cpu, rounds * count, broken);
		}
	}

	/** Deliveries a second, from the first one's publishing until the last one came. */
	private static double ours(Town town, Publisher publisher, int count, List<String> broken)
			throws InterruptedException {
		int journalled = town.standIns().lifecare().journal().size();
		long began = System.currentTimeMillis();
		List<Publisher.Event> published = publisher.timeNeeds(count);
		Town.await("all at Lifecare", () -> town.standIns().lifecare().journal().size() - journalled >= count
				&& Town.count(town.routes(), "select count(*) from delivery_open") == 0);
		Arrived arrived = Arrived.of(published, town.standIns().lifecare().journal().since(journalled));
		broken.addAll(arrived.broken());
		return count * 1000.0 / (arrived.last().toEpochMilli() - began);
	}

	private static Outcome outcome(Rates rates, CpuMeter cpu, int deliveries, List<String> broken) {
		Sample ours = Sample.of(rates.ours());
		Sample bare = Sample.of(rates.bare());
		Sample camel = Sample.of(rates.camel());
		List<Line> lines = List.of(
				new Line("a second, median, beside a bare client", "", ours.median(), bare.median(),
						Goal.ratioAtLeast(0.5)),
				Line.told("slowest round", "", ours.min(), bare.min()),
				Line.told("quickest round", "", ours.max(), bare.max()),
				Line.told("a second, median, beside a plain Camel route", "", ours.median(), camel.median()),
				Line.told("slowest round", "", ours.min(), camel.min()),
				Line.told("quickest round", "", ours.max(), camel.max()),
				Line.told("CPU time of the service per delivery", "ms", cpu.serviceMillis(deliveries), Double.NaN),
				Line.told("CPU time of PostgreSQL per delivery", "ms", cpu.databaseMillis(deliveries), Double.NaN));
		List<String> notes = List.of(
				"Ours: from an event's publishing on Kafka, into the ledger, to the partner, once and in its client's order;"
						+ " " + AT_ONCE + " at once and " + PER_SECOND + " a second, the most that can be agreed.",
				"Bare: " + AT_ONCE + " virtual threads with Java's HTTP client and bodies made before, on the same"
						+ " stand-in, which has each call on disk before it answers.",
				"Camel: from Kafka to HTTP with its defaults and six consumers, one for each partition; no ledger, no"
						+ " breaker, no pace, no consent.",
				"The stand-in, the broker, the bare client and Camel share one process, and all share the cores.");
		return new Outcome("delivery", "deliveries a second from Kafka to the partner",
				new Outcome.Columns("ours", "the other"), lines, notes,
				Map.of("ours", rates.ours(), "bare", rates.bare(), "camel", rates.camel()), List.of(
						new Bars("delivery: a second, median and spread",
								List.of(Bars.Bar.of("bare HTTP client (limit)", 2, bare), Bars.Bar.of("ours", 0, ours),
										Bars.Bar.of("plain Camel kafka to http", 1, camel)),
								bare.median() / 2)),
				broken);
	}

	/**
	 * Deliveries a second, by round.
	 *
	 * @param ours through the suite
	 * @param bare by the bare client
	 * @param camel by the plain route
	 */
	private record Rates(List<Double> ours, List<Double> bare, List<Double> camel) {
	}

}
