package se.carecontact.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import se.carecontact.benchmark.stage.Progress;
import se.carecontact.checker.fault.FaultKind;
import se.carecontact.checker.fault.Faults;
import se.carecontact.checker.load.History;
import se.carecontact.checker.load.Load;
import se.carecontact.checker.promise.Delivered;
import se.carecontact.checker.promise.Latencies;
import se.carecontact.checker.promise.Verdict;
import se.carecontact.checker.suite.Suite;
import se.carecontact.standins.partner.Fault;
import se.carecontact.standins.partner.FaultMode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One check, from the first act to the verdict: warm, calm, with two partners down, under
 * every fault, healed.
 */
final class Check implements AutoCloseable {

	/** How long everything may take to arrive once all is well. */
	private static final Duration DRAIN = Duration.ofMinutes(6);

	/** The same for a mutant, which is there to lose things. */
	private static final Duration DRAIN_OF_A_MUTANT = Duration.ofMinutes(1);

	/** A late second effect would come within a lease. */
	private static final Duration AFTER = Duration.ofSeconds(20);

	private static final Duration SETTLE = Duration.ofSeconds(10);

	/** A run of so many minutes strikes each kind so often. */
	private static final int LONG = 10;

	private static final int OFTEN = 3;

	private final Suite suite;

	private final Progress progress;

	private final Options options;

	private final Path folder;

	private final Random random;

	private final Load load;

	private final Faults faults;

	Check(Suite suite, Progress progress, History history, Options options, Path folder) {
		this.suite = suite;
		this.progress = progress;
		this.options = options;
		this.folder = folder;
		this.random = new Random(options.seed());
		this.load = new Load(suite, history);
		this.faults = new Faults(suite, history, progress);
	}

	/** Checks; what came of it, for a line of JSON. */
	Map<String, Object> run() throws InterruptedException, IOException {
		Duration whole = Duration.ofMinutes(this.options.minutes());
		Duration part = whole.dividedBy(8);
		this.load.begin(this.random);
		// The services' first minutes are those of their compilers.
		this.progress.say("warming up");
		this.load.goOn(part);
		Instant begin = Instant.now();
		Latencies latencies = new Latencies();
		if (this.options.mutant() == null) {
			phases(part, latencies);
		}
		Instant storm = Instant.now();
		this.progress.say("faults strike");
		if (this.options.alone()) {
			this.faults.strikeEachAlone(this.random, () -> awaitArrivals(begin));
		}
		else {
			this.faults.strikeUntil(begin.plus(whole.minus(part)), kinds(), least(), this.random);
		}
		latencies.add("every-fault", storm, Instant.now());
		this.load.end();
		Instant end = Instant.now();
		Duration drained = Duration.between(end, drain(begin));
		Verdict verdict = Verdict.of(this.suite, this.load.done(), this.faults.strikes(), latencies, begin);
		keep(verdict);
		verdict.breaches().all().stream().limit(20).forEach(this.progress::say);
		return Summary.of(this.options, this.load, this.faults, verdict, latencies, drained);
	}

	private void phases(Duration part, Latencies latencies) throws InterruptedException {
		Instant calm = Instant.now();
		this.progress.say("calm, to compare with");
		this.load.goOn(part);
		Instant others = Instant.now();
		latencies.add(Latencies.CALM, calm, others);
		this.progress.say("prator and primary care are down, lifecare is well");
		this.suite.standIns().prator().fault(Fault.of(FaultMode.DOWN));
		this.suite.standIns().primaryCare().fault(Fault.of(FaultMode.DOWN));
		this.load.goOn(part);
		this.suite.standIns().prator().fault(Fault.NONE);
		this.suite.standIns().primaryCare().fault(Fault.NONE);
		latencies.add(Latencies.OTHERS_DOWN, others, Instant.now());
		// So that the phase's last absences are told before anything else goes wrong.
		this.load.goOn(SETTLE);
	}

	private Set<FaultKind> kinds() {
		return (this.options.mutant() == null) ? EnumSet.allOf(FaultKind.class)
				: this.options.mutant().faults().stream().map(FaultKind::of).collect(Collectors.toSet());
	}

	private int least() {
		return (this.options.mutant() != null || this.options.minutes() >= LONG) ? OFTEN : 1;
	}

	/** Waits until what happened up to now has arrived, while the load goes on. */
	private void awaitArrivals(Instant warm) throws InterruptedException {
		Instant now = Instant.now();
		while (Delivered.of(Verdict.published(this.suite, this.faults.strikes()), this.suite, warm)
			.isMissingSomethingOf(now) && Duration.between(now, Instant.now()).compareTo(DRAIN) < 0) {
			this.load.goOn(Duration.ofSeconds(2));
		}
	}

	/**
	 * Waits until all that must come has come, and some time more for what should not.
	 */
	private Instant drain(Instant warm) throws InterruptedException {
		Duration longest = (this.options.mutant() != null) ? DRAIN_OF_A_MUTANT : DRAIN;
		Instant begin = Instant.now();
		while (true) {
			this.faults.resumeAll();
			Delivered delivered = Delivered.of(Verdict.published(this.suite, this.faults.strikes()), this.suite, warm);
			int missing = delivered.missing();
			Instant now = Instant.now();
			this.progress.say("all is well again: %d of %d deliveries to come".formatted(missing, delivered.due()));
			if (missing == 0 || Duration.between(begin, now).compareTo(longest) > 0) {
				Thread.sleep(AFTER);
				return now;
			}
			Thread.sleep(Duration.ofSeconds(5));
		}
	}

	/** What one needs to understand a failure, beside history, logs and journals. */
	private void keep(Verdict verdict) throws IOException {
		Files.write(this.folder.resolve("breaches.txt"), verdict.breaches().all());
		Files.write(this.folder.resolve("published.jsonl"),
				verdict.published()
					.read()
					.stream()
					.map((event) -> JsonMapper.shared()
						.writeValueAsString(Map.of("topic", event.topic(), "key", event.key(), "seq", event.seq(),
								"eventId", event.eventId(), "name", event.name(), "occurredAt",
								event.occurredAt().toString(), "publishedAt", event.publishedAt().toString())))
					.toList());
	}

	@Override
	public void close() {
		this.load.close();
		this.faults.close();
	}

}
