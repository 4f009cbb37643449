package se.carecontact.checker.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.Progress;
import se.carecontact.benchmark.stage.Service;
import se.carecontact.checker.load.History;
import se.carecontact.checker.suite.Suite;
import se.carecontact.standins.partner.Fault;
import se.carecontact.standins.partner.FaultMode;
import se.carecontact.standins.partner.Partner;

/**
 * Strikes the suite in three lanes beside each other: processes and what they stand on,
 * partners, and long pauses. Within a lane one fault at a time is struck and healed, each
 * kind in turn in a drawn order, until the time is out; then all is healed.
 */
public final class Faults {

	private static final Duration PAUSE = Duration.ofSeconds(45);

	private static final Map<FaultKind, FaultMode> MODES = Map.of(FaultKind.PARTNER_ERROR_500, FaultMode.ERROR_500,
			FaultKind.PARTNER_TOO_MANY, FaultMode.TOO_MANY, FaultKind.PARTNER_HANG, FaultMode.HANG,
			FaultKind.PARTNER_SLOW, FaultMode.SLOW, FaultKind.PARTNER_DOWN, FaultMode.DOWN,
			FaultKind.PARTNER_APPLY_THEN_DROP, FaultMode.APPLY_THEN_DROP);

	private static final List<FaultKind> PAUSES = List.of(FaultKind.PAUSE_CONTACT_SERVICE,
			FaultKind.PAUSE_INTEGRATION_ROUTES);

	private final Suite suite;

	private final History history;

	private final Progress progress;

	/** Replicas that are paused now: they are not killed meanwhile. */
	private final List<Service> paused = new CopyOnWriteArrayList<>();

	private final Map<FaultKind, Integer> struck = Collections.synchronizedMap(new EnumMap<>(FaultKind.class));

	private final List<Strike> strikes = new CopyOnWriteArrayList<>();

	/** None yet. */
	public Faults(Suite suite, History history, Progress progress) {
		this.suite = suite;
		this.history = history;
		this.progress = progress;
	}

	/** Strikes until that moment; returns when all is healed. */
	public void strikeUntil(Instant end, Random random) throws InterruptedException {
		List<FaultKind> processes = Arrays.stream(FaultKind.values())
			.filter((kind) -> !MODES.containsKey(kind) && !PAUSES.contains(kind))
			.toList();
		try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> running = new ArrayList<>();
			for (List<FaultKind> kinds : List.of(processes, List.copyOf(MODES.keySet()), PAUSES)) {
				Random own = new Random(random.nextLong());
				running.add(lanes.submit(() -> lane(kinds, end, own)));
			}
			lanes.shutdown();
			lanes.awaitTermination(Duration.between(Instant.now(), end).toSeconds() + 600, TimeUnit.SECONDS);
			for (Future<?> lane : running) {
				lane.get();
			}
		}
		catch (ExecutionException ex) {
			throw new BenchmarkRefusal("A fault could not be struck or healed: " + ex.getCause(), ex.getCause());
		}
	}

	/** Makes a partner misbehave, and heals it after a time. */
	public void strikePartner(Partner partner, FaultMode mode, Duration length) throws InterruptedException {
		partner.fault(Fault.of(mode));
		Thread.sleep(length);
		partner.fault(Fault.NONE);
	}

	/** How often each kind was struck. */
	public Map<String, Integer> counts() {
		Map<String, Integer> counts = new LinkedHashMap<>();
		for (FaultKind kind : FaultKind.values()) {
			counts.put(kind.toString(), this.struck.getOrDefault(kind, 0));
		}
		return counts;
	}

	/** Each strike, from when until when. */
	public List<Strike> strikes() {
		return List.copyOf(this.strikes);
	}

	private Void lane(List<FaultKind> kinds, Instant end, Random random) throws InterruptedException {
		List<FaultKind> order = new ArrayList<>(kinds);
		while (true) {
			Collections.sort(order);
			Collections.shuffle(order, random);
			for (FaultKind kind : order) {
				if (Instant.now().isAfter(end)) {
					return null;
				}
				strike(kind, random);
				Thread.sleep(500 + random.nextInt(2500));
			}
		}
	}

	private void strike(FaultKind kind, Random random) throws InterruptedException {
		Instant begin = Instant.now();
		this.history.add("fault", "kind", kind, "phase", "begin");
		String what = switch (kind) {
			case KILL_CONTACT_SERVICE -> killed(free(this.suite.contacts(), random), random);
			case KILL_PLAN_SERVICE -> killed(free(this.suite.plans(), random), random);
			case KILL_INTEGRATION_ROUTES -> killed(free(this.suite.routes(), random), random);
			case KILL_BOTH_INTEGRATION_ROUTES ->
				killed(this.suite.routes().stream().filter((each) -> !this.paused.contains(each)).toList(), random);
			case ROLLING_RESTART -> rolled(random);
			case KILL_BROKER -> brokerKilled(random);
			case CRASH_POSTGRESQL -> postgresCrashed(random);
			case REGISTRY_AWAY -> registryAway(random);
			case PAUSE_CONTACT_SERVICE -> paused(this.suite.contacts(), random);
			case PAUSE_INTEGRATION_ROUTES -> paused(this.suite.routes(), random);
			default -> partner(Objects.requireNonNull(MODES.get(kind)), random);
		};
		this.struck.merge(kind, 1, Integer::sum);
		Strike strike = new Strike(kind.toString(), what, begin, Instant.now());
		this.strikes.add(strike);
		this.history.add("fault", "kind", kind, "phase", "end", "struck", what);
		this.progress
			.say("%s: %s, %.1f s".formatted(kind, what, Duration.between(begin, strike.until()).toMillis() / 1000.0));
	}

	private List<Service> free(List<Service> replicas, Random random) {
		List<Service> free = replicas.stream().filter((each) -> !this.paused.contains(each)).toList();
		return List.of(free.get(random.nextInt(free.size())));
	}

	private String killed(List<Service> victims, Random random) throws InterruptedException {
		for (Service victim : victims) {
			victim.kill();
		}
		Thread.sleep(random.nextInt(2000));
		victims.forEach(Service::startAgain);
		for (Service victim : victims) {
			victim.awaitReady();
		}
		return names(victims);
	}

	private String rolled(Random random) throws InterruptedException {
		List<List<Service>> all = List.of(this.suite.contacts(), this.suite.plans(), this.suite.routes());
		List<Service> replicas = all.get(random.nextInt(all.size()))
			.stream()
			.filter((each) -> !this.paused.contains(each))
			.toList();
		for (Service replica : replicas) {
			replica.endGently();
			replica.startAgain();
			replica.awaitReady();
		}
		return names(replicas);
	}

	private String brokerKilled(Random random) throws InterruptedException {
		this.suite.ground().killBroker();
		Thread.sleep(1000 + random.nextInt(5000));
		this.suite.ground().startBroker();
		return "broker";
	}

	private String postgresCrashed(Random random) throws InterruptedException {
		this.suite.stage().postgres().crash();
		Thread.sleep(random.nextInt(4000));
		this.suite.stage().postgres().start();
		return "postgresql";
	}

	private String registryAway(Random random) throws InterruptedException {
		this.suite.ground().registry().stop();
		Thread.sleep(3000 + random.nextInt(7000));
		this.suite.ground().registry().start();
		return "registry";
	}

	private String paused(List<Service> replicas, Random random) throws InterruptedException {
		Service victim = replicas.get(random.nextInt(replicas.size()));
		this.paused.add(victim);
		try {
			if (!victim.isAlive()) {
				// Another fault has it now; it is started again there.
				return victim.name() + " (not running)";
			}
			victim.pause();
			Thread.sleep(PAUSE);
			victim.goOn();
			return victim.name();
		}
		finally {
			this.paused.remove(victim);
		}
	}

	private String partner(FaultMode mode, Random random) throws InterruptedException {
		Map<String, Partner> partners = Map.of("lifecare", this.suite.standIns().lifecare(), "prator",
				this.suite.standIns().prator(), "primary-care", this.suite.standIns().primaryCare());
		String name = partners.keySet().stream().sorted().toList().get(random.nextInt(3));
		strikePartner(Objects.requireNonNull(partners.get(name)), mode, Duration.ofMillis(4000 + random.nextInt(8000)));
		return name;
	}

	private static String names(List<Service> services) {
		return services.stream().map(Service::name).reduce((one, other) -> one + " and " + other).orElse("none");
	}

	/**
	 * A fault, struck and healed.
	 *
	 * @param kind what
	 * @param victim whom
	 * @param from since when
	 * @param until when it was healed
	 */
	public record Strike(String kind, String victim, Instant from, Instant until) {
	}

}
