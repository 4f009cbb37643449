package se.carecontact.checker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import se.carecontact.benchmark.figure.Sample;
import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.Progress;
import se.carecontact.checker.fault.Faults;
import se.carecontact.checker.load.Done;
import se.carecontact.checker.load.History;
import se.carecontact.checker.load.Load;
import se.carecontact.checker.promise.Breaches;
import se.carecontact.checker.promise.Delivered;
import se.carecontact.checker.promise.Verdict;
import se.carecontact.checker.suite.Suite;
import se.carecontact.standins.partner.FaultMode;
import se.carecontact.standins.partner.Partner;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proves the promise, or shows what breaks it: the suite as it ships works while it is
 * struck by faults; then all is healed, and what was answered, published and delivered is
 * held against each other. Its last line is JSON; it exits with 1 on any breach.
 */
public final class Checker {

	/** How long everything may take to arrive once all is well. */
	private static final Duration DRAIN = Duration.ofMinutes(6);

	private final Suite suite;

	private final Progress progress;

	private final History history;

	private final Random random;

	private final Path folder;

	private Checker(Suite suite, Progress progress, History history, Random random, Path folder) {
		this.folder = folder;
		this.suite = suite;
		this.progress = progress;
		this.history = history;
		this.random = random;
	}

	/**
	 * The command. {@code -Dcare.root} says where the repository is.
	 * @param arguments {@code --seed NUMBER --minutes NUMBER}
	 */
	public static void main(String... arguments) {
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		int code = 2;
		try {
			code = run(Options.of(arguments), out);
		}
		catch (IllegalArgumentException | BenchmarkRefusal ex) {
			System.err.println(ex.getMessage());
		}
		catch (InterruptedException ex) {
			System.err.println("Stopped.");
		}
		catch (Exception ex) {
			ex.printStackTrace();
		}
		finally {
			System.exit(code);
		}
	}

	private static int run(Options options, PrintStream out) throws InterruptedException, IOException {
		Path root = Path.of(System.getProperty("care.root", ".")).toAbsolutePath().normalize();
		Path folder = root.resolve("deploy/checker/target/check");
		empty(folder);
		Files.createDirectories(folder);
		Progress progress = new Progress(out);
		progress.say("seed " + options.seed() + ", " + options.minutes() + " minutes; all is kept in " + folder);
		try (History history = new History(folder.resolve("history.jsonl"));
				Suite suite = Suite.start(root, folder, progress)) {
			Map<String, Object> summary = new Checker(suite, progress, history, new Random(options.seed()), folder)
				.check(options);
			String line = JsonMapper.shared().writeValueAsString(summary);
			Files.writeString(folder.resolve("summary.json"), line + "\n");
			out.println(line);
			return Boolean.TRUE.equals(summary.get("held")) ? 0 : 1;
		}
	}

	private static void empty(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	private Map<String, Object> check(Options options) throws InterruptedException, IOException {
		Duration whole = Duration.ofMinutes(options.minutes());
		Duration part = whole.dividedBy(8);
		try (Load load = new Load(this.suite, this.history)) {
			Faults faults = new Faults(this.suite, this.history, this.progress);
			load.begin(this.random);
			// The services' first minute is that of their compilers.
			load.goOn(part.dividedBy(2));
			Instant calm = Instant.now();
			this.progress.say("calm, to compare with");
			load.goOn(part);
			Instant other = Instant.now();
			this.progress.say("prator and primary care are down, lifecare is well");
			otherPartnersDown(faults, part);
			Instant storm = Instant.now();
			this.progress.say("every fault");
			faults.strikeUntil(calm.plus(whole), this.random);
			Instant end = Instant.now();
			load.end();
			List<Done> done = load.done();
			Instant drained = drain();
			Verdict verdict = Verdict.of(this.suite, done);
			keep(verdict);
			Map<String, Object> latencies = new LinkedHashMap<>();
			latencies.put("calm", p99(verdict, calm, other));
			latencies.put("other-partners-down", p99(verdict, other, storm));
			latencies.put("every-fault", p99(verdict, storm, end));
			return summary(options, load, faults, verdict, latencies, Duration.between(end, drained));
		}
	}

	private void otherPartnersDown(Faults faults, Duration length) throws InterruptedException {
		Thread prator = Thread.startVirtualThread(() -> down(faults, this.suite.standIns().prator(), length));
		down(faults, this.suite.standIns().primaryCare(), length);
		prator.join();
	}

	private static void down(Faults faults, Partner partner, Duration length) {
		try {
			faults.strikePartner(partner, FaultMode.DOWN, length);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Waits until all that must come has come, and some time more for what should not.
	 */
	private Instant drain() throws InterruptedException {
		Instant begin = Instant.now();
		while (true) {
			Delivered delivered = Delivered.of(Verdict.published(this.suite), this.suite);
			int missing = delivered.missing();
			Instant now = Instant.now();
			this.progress.say("all is well again: %d of %d deliveries to come".formatted(missing, delivered.due()));
			if (missing == 0 || Duration.between(begin, now).compareTo(DRAIN) > 0) {
				// A late second effect would come within a lease.
				Thread.sleep(Duration.ofSeconds(20));
				return now;
			}
			Thread.sleep(Duration.ofSeconds(5));
		}
	}

	/** What one needs to understand a failure, beside history, logs and journals. */
	private void keep(Verdict verdict) throws IOException {
		Files.write(this.folder.resolve("breaches.txt"), verdict.breaches().all());
		Files.write(this.folder.resolve("published.jsonl"), verdict.published()
			.events()
			.stream()
			.map((event) -> JsonMapper.shared()
				.writeValueAsString(Map.of("topic", event.topic(), "key", event.key(), "seq", event.seq(), "eventId",
						event.eventId(), "name", event.name(), "occurredAt", event.occurredAt().toString())))
			.toList());
	}

	private static @Nullable Double p99(Verdict verdict, Instant from, Instant until) {
		List<Double> millis = verdict.delivered().absenceMillis(from, until);
		return millis.isEmpty() ? null : (double) Math.round(Sample.of(millis).percentile(99));
	}

	private Map<String, Object> summary(Options options, Load load, Faults faults, Verdict verdict,
			Map<String, Object> latencies, Duration drained) {
		Breaches breaches = verdict.breaches();
		boolean held = breaches.all().isEmpty();
		breaches.all().stream().limit(20).forEach(this.progress::say);
		Map<String, Object> summary = new LinkedHashMap<>();
		summary.put("seed", options.seed());
		summary.put("minutes", options.minutes());
		summary.put("events", verdict.published().events().size());
		summary.put("deliveries", verdict.delivered().due());
		summary.put("faults", faults.counts());
		summary.put("requestsAskedAgain", load.unanswered());
		for (Breaches.Kind kind : Breaches.Kind.values()) {
			summary.put(kind.name().toLowerCase(Locale.ROOT), breaches.count(kind));
		}
		summary.put("repeatedOnKafka", verdict.published().repeated());
		summary.put("repeatedOnTheWire", verdict.delivered().repeatsOnTheWire());
		summary.put("notesTwice", verdict.delivered().notesTwice());
		summary.put("absenceP99Millis", latencies);
		summary.put("drainSeconds", drained.toSeconds());
		summary.put("firstBreach", held ? null : breaches.all().getFirst());
		summary.put("held", held);
		return summary;
	}

}
