package se.carecontact.benchmark.outbox;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import se.carecontact.benchmark.Benchmark;
import se.carecontact.benchmark.figure.Bars;
import se.carecontact.benchmark.figure.Chart;
import se.carecontact.benchmark.figure.Goal;
import se.carecontact.benchmark.figure.Line;
import se.carecontact.benchmark.figure.Outcome;
import se.carecontact.benchmark.figure.Sample;
import se.carecontact.benchmark.outbox.Figures.Judgement;
import se.carecontact.benchmark.stage.Stage;

/** The outbox beside its limit and its peers, by turns in one run. */
public final class OutboxBenchmark implements Benchmark {

	private static final double OF_THE_LIMIT = 0.6;

	private static final double P99_MILLIS = 50;

	private static final double TAKEOVER_SECONDS = 2;

	private static final List<String> NOTES = List.of(
			"Each is a process of its own that commits transactions (one row changed for each event) and sends their events"
					+ " of 300 bytes: one event in a transaction at 100 and 1 000 a second, 10 at 5 000, 50 at full load;"
					+ " 1 000 keys, four writers, each with its own keys. Medians of the rounds, by turns.",
			"Without a growing backlog: writers wait while 5 000 events are on their way. Visible: to a read_committed"
					+ " consumer in another process. Order, loss and repeats are judged by what it sees.",
			"limit: the same transactions, the events handed on in memory to one transactional producer, at most 500 in a"
					+ " transaction. bare producer: the same without a database.",
			"event-outbox: as it ships. SKIP LOCKED: 500 rows by id, sent, acknowledged, deleted, every 20 ms when idle."
					+ " All producers: acks=all, idempotent, linger.ms=0, batch.size=65536.",
			"namastack-outbox 1.6.0, starter-jdbc: 500 keys every 20 ms with 8 threads, sent rows deleted; as it ships it"
					+ " takes 10 keys every 2 s, so each of 1 000 waits for minutes. Its Kafka module is not to be had in"
					+ " 1.6.0: the handler does what that does, send and wait. Its backlog is a twentieth of the others'.",
			"Debezium Engine 3.6.1 with EventRouter, pgoutput, rows deleted in the transaction that inserts them,"
					+ " poll.interval.ms=10 instead of 500, slot.retry.delay.ms=1000 instead of 10000.",
			"Takeover: two replicas, the one that was there first is killed; the time until all that was committed around"
					+ " that moment is visible. Before it, both are under full load over 20 keys: there it shows who keeps"
					+ " the order. PostgreSQL has wal_level=logical for everyone.");

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
		pace.warmUp();
		for (int round = 1; round <= sizes.rounds(); round++) {
			for (Contender contender : inTurn(round)) {
				pace.round(contender, round);
			}
		}
		Takeover takeover = new Takeover(stage, figures);
		for (int round = 1; round <= sizes.takeovers(); round++) {
			for (Contender contender : inTurn(round)) {
				// Most of a minute each time: once is enough to know.
				if (contender.isOutbox() && (contender != Contender.NAMASTACK || round == 1)) {
					takeover.round(contender, round);
				}
			}
		}
		Drain drain = new Drain(stage, sizes, figures);
		for (Contender contender : Contender.present()) {
			if (contender != Contender.LIMIT) {
				drain.round(contender);
			}
		}
	}

	/**
	 * Who is first changes, so that nobody always has what another left; over three
	 * rounds of six, each third is first once.
	 */
	static List<Contender> inTurn(int round) {
		List<Contender> all = Contender.present();
		int first = 2 * round % all.size();
		List<Contender> turn = new ArrayList<>(all.subList(first, all.size()));
		turn.addAll(all.subList(0, first));
		return turn;
	}

	private static Outcome outcome(Figures figures, String grid) {
		List<Line> lines = new ArrayList<>();
		lines.add(beside(figures, Thing.SUSTAINED, Contender.LIMIT, Goal.ratioAtLeast(OF_THE_LIMIT)));
		lines.add(beside(figures, Thing.DRAIN, Contender.BARE, Goal.ratioAtLeast(OF_THE_LIMIT)));
		lines.add(beside(figures, Thing.P99_AT_1000, Contender.LIMIT, Goal.firstAtMost(P99_MILLIS)));
		for (Thing thing : Thing.values()) {
			Contender best = figures.bestInOrder(thing);
			if (best != null) {
				lines.add(beside(figures, thing, best, goal(thing)));
			}
		}
		List<Chart> charts = Stream.of(Thing.values()).map((thing) -> chart(figures, thing)).toList();
		Map<String, List<?>> series = new LinkedHashMap<>(figures.series());
		series.put("table", grid.lines().toList());
		return new Outcome("outbox", "ours beside its limit, and beside the best peer that keeps the order",
				new Outcome.Columns("ours", "the other"), lines, NOTES, series, charts, broken(figures));
	}

	/** Ahead of the peer, but where a bound of its own is to be kept. */
	private static @Nullable Goal goal(Thing thing) {
		if (thing.isExplanation()) {
			return null;
		}
		if (thing == Thing.TAKEOVER) {
			return Goal.firstAtMost(TAKEOVER_SECONDS);
		}
		return thing.isBetter(1, 0) ? Goal.ratioAtLeast(1) : Goal.ratioAtMost(1);
	}

	private static List<String> broken(Figures figures) {
		Judgement ours = figures.judgement(Contender.EVENT_OUTBOX);
		List<String> broken = new ArrayList<>();
		if (ours.lost() > 0) {
			broken.add("The outbox lost %d of %d events.".formatted(ours.lost(), ours.events()));
		}
		if (!ours.keepsOrder()) {
			broken.add("The outbox sent %d of %d events after a later one of their key.".formatted(ours.reordered(),
					ours.events()));
		}
		return broken;
	}

	private static Line beside(Figures figures, Thing thing, Contender other, @Nullable Goal goal) {
		return new Line(thing.inWords() + ", beside " + other.title(), thing.unit(),
				figures.median(Contender.EVENT_OUTBOX, thing), figures.median(other, thing), goal);
	}

	private static Chart chart(Figures figures, Thing thing) {
		List<Bars.Bar> bars = new ArrayList<>();
		for (Contender contender : Contender.present()) {
			Sample sample = figures.sample(contender, thing);
			if (sample != null) {
				bars.add(Bars.Bar.of(contender.title(), contender.ordinal(), sample));
			}
		}
		return new Bars(thing.inWords() + " (" + thing.unit() + ")", bars, null);
	}

}
