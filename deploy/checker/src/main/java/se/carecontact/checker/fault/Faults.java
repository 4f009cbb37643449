package se.carecontact.checker.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.Progress;
import se.carecontact.checker.load.History;
import se.carecontact.checker.suite.Suite;

/**
 * Strikes the suite in several lanes beside each other. Within a lane one fault at a time
 * is struck and healed, each kind in turn in a drawn order, until the time is out and
 * each has struck often enough; then all is healed.
 */
public final class Faults implements AutoCloseable {

	/**
	 * However long it takes: a kind that can't be struck is no reason to go on for ever.
	 */
	private static final int LONGEST_FACTOR = 3;

	/** The most a lane waits from one strike to the next. */
	private static final Duration LONGEST_REST = Duration.ofSeconds(30);

	private final Striking striking;

	private final History history;

	private final Progress progress;

	private final List<Strike> strikes = new CopyOnWriteArrayList<>();

	/** None yet. */
	public Faults(Suite suite, History history, Progress progress) {
		this.striking = new Striking(suite);
		this.history = history;
		this.progress = progress;
	}

	/**
	 * Strikes until that moment; returns when all is healed.
	 * @param kinds which kinds strike
	 * @param least how often each kind strikes at least, even if that takes up to three
	 * times as long
	 */
	public void strikeUntil(Instant end, Collection<FaultKind> kinds, int least, Random random)
			throws InterruptedException {
		Instant begin = Instant.now();
		Plan plan = new Plan(begin, end, end.plus(Duration.between(begin, end).multipliedBy(LONGEST_FACTOR - 1)),
				least);
		try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> running = new ArrayList<>();
			for (Lane lane : Lane.values()) {
				List<FaultKind> own = FaultKind.of(lane).stream().filter(kinds::contains).toList();
				Random drawn = new Random(random.nextLong());
				if (!own.isEmpty()) {
					running.add(lanes.submit(() -> strike(own, plan, drawn)));
				}
			}
			for (Future<?> lane : running) {
				lane.get();
			}
		}
		catch (ExecutionException ex) {
			throw new BenchmarkRefusal("A fault could not be struck or healed: " + ex.getCause(), ex.getCause());
		}
	}

	/**
	 * Strikes each kind once, one after the other in a drawn order.
	 * @param between returns when the suite has recovered from the last one
	 */
	public void strikeEachAlone(Random random, Recovery between) throws InterruptedException {
		List<FaultKind> order = new ArrayList<>(List.of(FaultKind.values()));
		Collections.shuffle(order, random);
		for (FaultKind kind : order) {
			strike(kind, random);
			between.await();
		}
	}

	private Void strike(List<FaultKind> lane, Plan plan, Random random) throws InterruptedException {
		List<FaultKind> order = new ArrayList<>(lane);
		while (true) {
			Collections.sort(order);
			Collections.shuffle(order, random);
			for (FaultKind kind : order) {
				Instant now = Instant.now();
				boolean enough = haveStruck(lane, plan.least());
				if (now.isAfter(plan.latest()) || now.isAfter(plan.end()) && enough) {
					return null;
				}
				// First what has not struck often enough.
				if (enough || count(kind) < plan.least()) {
					strike(kind, random);
					Thread.sleep(500 + random.nextInt(2000));
					Thread.sleep(rest(lane, plan, Duration.between(now, Instant.now())));
				}
			}
		}
	}

	/**
	 * So long that a lane's strikes spread over the time: one that is soon done would
	 * else keep what others strike from coming up again.
	 */
	private static Duration rest(List<FaultKind> lane, Plan plan, Duration struck) {
		if (Instant.now().isAfter(plan.end())) {
			return Duration.ZERO;
		}
		Duration each = Duration.between(plan.begin(), plan.end()).dividedBy(lane.size() * (long) plan.least());
		Duration left = each.minus(struck);
		return left.isNegative() ? Duration.ZERO : (left.compareTo(LONGEST_REST) > 0) ? LONGEST_REST : left;
	}

	private boolean haveStruck(Collection<FaultKind> kinds, int least) {
		return kinds.stream().allMatch((each) -> count(each) >= least);
	}

	private void strike(FaultKind kind, Random random) throws InterruptedException {
		this.history.add("fault", "kind", kind, "phase", "begin");
		Hit hit = this.striking.strike(kind, random);
		Instant healed = Instant.now();
		if (hit.struck()) {
			this.strikes.add(new Strike(kind, hit.victim(), hit.from(), healed));
		}
		this.history.add("fault", "kind", kind, "phase", "end", "struck", hit.victim(), "from", hit.from().toString());
		this.progress.say("%s: %s, %.1f s".formatted(kind, hit.struck() ? hit.victim() : "was not reached",
				Duration.between(hit.from(), healed).toMillis() / 1000.0));
		if (kind == FaultKind.PARTNER_REFUSES_ONE) {
			resumeAll();
		}
	}

	/** Resumes what is still parked. */
	public void resumeAll() throws InterruptedException {
		this.striking.resumeAll();
	}

	/** How often each kind was struck. */
	public Map<String, Integer> counts() {
		Map<String, Integer> counts = new LinkedHashMap<>();
		for (FaultKind kind : FaultKind.values()) {
			counts.put(kind.toString(), count(kind));
		}
		return counts;
	}

	private int count(FaultKind kind) {
		return (int) this.strikes.stream().filter((strike) -> strike.kind() == kind).count();
	}

	/** Each strike, from when until when. */
	public List<Strike> strikes() {
		return List.copyOf(this.strikes);
	}

	@Override
	public void close() {
		this.striking.close();
	}

	/**
	 * From when until when it is struck.
	 *
	 * @param begin from when
	 * @param end when the time is out
	 * @param latest when it ends even if some kind has not struck often enough
	 * @param least how often is often enough
	 */
	private record Plan(Instant begin, Instant end, Instant latest, int least) {
	}

	/** Waits for it. */
	public interface Recovery {

		/** Returns when all is well. */
		void await() throws InterruptedException;

	}

}
