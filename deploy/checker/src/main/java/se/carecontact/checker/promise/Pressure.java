package se.carecontact.checker.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import se.carecontact.checker.fault.FaultKind;
import se.carecontact.checker.fault.Strike;
import se.carecontact.standins.partner.JournalEntry;

/**
 * How hard a partner was pressed, by its own journal: deliveries that arrived in each
 * second, and calls that were under way at once.
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

	private final Map<Instant, Integer> seconds = new TreeMap<>();

	Pressure(String partner, List<JournalEntry> journal) {
		this.partner = partner;
		this.journal = journal;
		journal.stream()
			.filter((entry) -> entry.eventId() != null)
			.forEach((entry) -> this.seconds.merge(entry.arrivedAt().truncatedTo(ChronoUnit.SECONDS), 1, Integer::sum));
	}

	/** The most deliveries of any second. */
	public int mostInASecond() {
		return this.seconds.values().stream().mapToInt(Integer::intValue).max().orElse(0);
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
		this.seconds.forEach((second, deliveries) -> {
			int most = isNear(second, strikes) ? PER_SECOND + AT_ONCE : PER_SECOND;
			if (deliveries > most) {
				breaches.add(Breaches.Kind.PRESSED, "%s was given %d deliveries in the second %s, and %d are agreed"
					.formatted(this.partner, deliveries, second, PER_SECOND));
			}
		});
		int atOnce = mostAtOnce(strikes);
		if (atOnce > AT_ONCE) {
			breaches.add(Breaches.Kind.PRESSED,
					"%s had %d calls under way at once, and %d are agreed".formatted(this.partner, atOnce, AT_ONCE));
		}
	}

	private static boolean isNear(Instant second, List<Strike> strikes) {
		return strikes.stream()
			.anyMatch((strike) -> HOLDING_BACK.contains(strike.kind()) && second.isAfter(strike.from().minus(NEAR))
					&& second.isBefore(strike.until().plus(NEAR)));
	}

}
