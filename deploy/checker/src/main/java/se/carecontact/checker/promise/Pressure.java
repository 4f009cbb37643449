package se.carecontact.checker.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import se.carecontact.checker.fault.FaultKind;
import se.carecontact.checker.fault.Strike;
import se.carecontact.standins.partner.JournalEntry;

/**
 * How hard a partner was pressed, by its own journal: calls that arrived in each second,
 * whatever they were for, and calls that were under way at once. A call to a partner that
 * is down never arrives, and is in no journal.
 */
public final class Pressure {

	/** What was agreed with each partner: the suite's defaults. */
	static final int PER_SECOND = 20;

	/** So many at once. */
	static final int AT_ONCE = 8;

	/**
	 * Calls that a stopped process or a lost database held back arrive together when it
	 * goes on: seconds so near such a fault are told apart.
	 */
	private static final Duration NEAR = Duration.ofSeconds(5);

	private static final Set<FaultKind> HOLDING_BACK = Set.of(FaultKind.PAUSE_INTEGRATION_ROUTES,
			FaultKind.PAUSE_BEFORE_SENDING, FaultKind.PAUSE_CONTACT_SERVICE, FaultKind.PAUSE_WHILE_PUBLISHING,
			FaultKind.CRASH_POSTGRESQL);

	private final String partner;

	private final List<JournalEntry> journal;

	private final Map<Instant, Map<String, Integer>> seconds = new TreeMap<>();

	Pressure(String partner, List<JournalEntry> journal) {
		this.partner = partner;
		this.journal = journal;
		journal.forEach((entry) -> this.seconds
			.computeIfAbsent(entry.arrivedAt().truncatedTo(ChronoUnit.SECONDS), (second) -> new TreeMap<>())
			.merge(entry.operation(), 1, Integer::sum));
	}

	/** The most calls of any second. */
	public int mostInASecond() {
		return this.seconds.values().stream().mapToInt(Pressure::sum).max().orElse(0);
	}

	private static int sum(Map<String, Integer> calls) {
		return calls.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** The most calls at once. */
	public int mostAtOnce() {
		return mostAtOnce(List.of());
	}

	/** Not counting while it kept calls that their callers had given up. */
	private int mostAtOnce(List<Strike> strikes) {
		return this.journal.stream()
			.filter((entry) -> strikes.stream()
				.noneMatch((strike) -> strike.kind() == FaultKind.PARTNER_HANG && strike.covers(entry.arrivedAt())))
			.mapToInt(JournalEntry::atOnce)
			.max()
			.orElse(0);
	}

	void check(List<Strike> strikes, Breaches breaches) {
		this.seconds.forEach((second, calls) -> {
			int most = isNear(second, strikes) ? PER_SECOND + AT_ONCE : PER_SECOND;
			if (sum(calls) > most) {
				breaches.add(Breaches.Kind.PRESSED, "%s was given %d calls in the second %s (%s), and %d are agreed"
					.formatted(this.partner, sum(calls), second, told(calls), PER_SECOND));
			}
		});
		int atOnce = mostAtOnce(strikes);
		if (atOnce > AT_ONCE) {
			breaches.add(Breaches.Kind.PRESSED,
					"%s had %d calls under way at once, and %d are agreed".formatted(this.partner, atOnce, AT_ONCE));
		}
	}

	/** Such as {@code 12 sendMessage, 9 lookUpClient}, the most first. */
	private static String told(Map<String, Integer> calls) {
		return calls.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.map((operation) -> operation.getValue() + " " + operation.getKey())
			.collect(Collectors.joining(", "));
	}

	private static boolean isNear(Instant second, List<Strike> strikes) {
		return strikes.stream()
			.anyMatch((strike) -> HOLDING_BACK.contains(strike.kind()) && second.isAfter(strike.from().minus(NEAR))
					&& second.isBefore(strike.until().plus(NEAR)));
	}

}
