package se.carecontact.checker.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import se.carecontact.checker.load.Done;
import se.carecontact.checker.suite.Suite;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.JournalEntry;

/**
 * What came to the partners, by their own journals, held against what was published.
 * Which event must come where is written down here a second time, on purpose: it is not
 * asked of the suite.
 */
public final class Delivered {

	private static final String REPORTS = "postCareReport";

	private static final String NOTES = "writeNote";

	/**
	 * How long after a withdrawal was answered a report may come that had left before.
	 */
	private static final Duration IN_FLIGHT = Duration.ofSeconds(1);

	/** Each channel: where its events must come, and in which order among themselves. */
	private static final List<Way> WAYS = List.of(
			new Way("planner",
					Set.of("ClientAbsenceReported", "ClientAbsenceChanged", "ClientAbsenceEnded", "TimeNeedReported"),
					"lifecare", Set.of("sendMessage")),
			new Way("quality nurse", Set.of("ConsentGiven", "ConsentWithdrawn"), "lifecare", Set.of("sendMessage")),
			new Way("journal", Set.of("ConsentGiven", "ConsentWithdrawn"), "lifecare", Set.of(NOTES)),
			new Way("consents", Set.of("ConsentGiven", "ConsentWithdrawn"), "prator",
					Set.of("registerConsent", "withdrawConsent")),
			new Way("care reports", Set.of("CareReportWritten"), "prator", Set.of(REPORTS)));

	private final Published published;

	private final Map<String, List<JournalEntry>> journals;

	/** By event id. */
	private final Map<String, PublishedEvent> events;

	/** By client, in their order. */
	private final Map<String, List<PublishedEvent>> consents;

	private Delivered(Published published, Map<String, List<JournalEntry>> journals) {
		this.published = published;
		this.journals = journals;
		this.events = published.events()
			.stream()
			.collect(Collectors.toMap(PublishedEvent::eventId, (event) -> event, (one, twice) -> one));
		this.consents = published.events()
			.stream()
			.filter((event) -> event.name().startsWith("Consent"))
			.collect(Collectors.groupingBy(PublishedEvent::key));
	}

	/** As the journals are now. */
	public static Delivered of(Published published, Suite suite) {
		return new Delivered(published, Map.of("lifecare", suite.standIns().lifecare().journal().entries(), "prator",
				suite.standIns().prator().journal().entries()));
	}

	/** How many events that must have come are not there yet. */
	public int missing() {
		Breaches breaches = new Breaches();
		WAYS.forEach((way) -> checkLost(way, breaches));
		return breaches.count(Breaches.Kind.LOST);
	}

	/** How many events must have come, channel by channel. */
	public int due() {
		return WAYS.stream().mapToInt((way) -> (int) mustCome(way).size()).sum();
	}

	/** How often the wire carried what had come before. */
	public long repeatsOnTheWire() {
		return this.journals.values()
			.stream()
			.flatMap(List::stream)
			.filter((entry) -> entry.effect() == Effect.REPEAT && entry.eventId() != null)
			.count();
	}

	/** Notes that stand twice: their partner has nothing that could prevent it. */
	public int notesTwice() {
		return (int) effects(way(NOTES)).values().stream().filter((entries) -> entries.size() > 1).count();
	}

	/**
	 * How long absences took to come to the planner, in milliseconds, in a span of time.
	 * @param from those that happened after this
	 * @param until and before this
	 */
	public List<Double> absenceMillis(Instant from, Instant until) {
		Way planner = WAYS.getFirst();
		return entries(planner).stream()
			.map((entry) -> Map.entry(entry, Objects.requireNonNull(this.events.get(entry.eventId()))))
			.filter((each) -> each.getValue().name().startsWith("ClientAbsence")
					&& each.getValue().occurredAt().isAfter(from) && each.getValue().occurredAt().isBefore(until))
			.map((each) -> Duration.between(each.getValue().occurredAt(), each.getKey().arrivedAt()).toNanos() / 1e6)
			.toList();
	}

	/** Holds it to the promise. */
	void check(List<Done> done, Breaches breaches) {
		for (Way way : WAYS) {
			checkLost(way, breaches);
			checkOrder(way, breaches);
			if (!way.operations().contains(NOTES)) {
				effects(way).forEach((eventId, entries) -> {
					if (entries.size() > 1) {
						breaches.add(Breaches.Kind.DOUBLED,
								"event %s had %d effects at %s by %s, entries %s".formatted(eventId, entries.size(),
										way.partner(), way.name(), entries.stream().map(JournalEntry::index).toList()));
					}
				});
			}
		}
		checkConsent(done, breaches);
	}

	private void checkLost(Way way, Breaches breaches) {
		Map<String, List<JournalEntry>> effects = effects(way);
		for (PublishedEvent event : mustCome(way)) {
			if (!effects.containsKey(event.eventId())) {
				breaches.add(Breaches.Kind.LOST, "%s %s (client %s, seq %d) never had an effect at %s by %s"
					.formatted(event.name(), event.eventId(), event.key(), event.seq(), way.partner(), way.name()));
			}
		}
	}

	private void checkOrder(Way way, Breaches breaches) {
		Map<String, PublishedEvent> last = new HashMap<>();
		Set<String> seen = new HashSet<>();
		for (JournalEntry entry : entries(way)) {
			if (!seen.add(entry.eventId())) {
				continue;
			}
			PublishedEvent event = Objects.requireNonNull(this.events.get(entry.eventId()));
			PublishedEvent before = last.put(event.key(), event);
			if (before != null && before.seq() > event.seq()) {
				breaches.add(Breaches.Kind.REORDERED, "client %s: %s (seq %d) had its effect at %s after %s (seq %d)"
					.formatted(event.key(), event.name(), event.seq(), way.partner(), before.name(), before.seq()));
			}
		}
	}

	private void checkConsent(List<Done> done, Breaches breaches) {
		Map<String, Done> clients = done.stream().collect(Collectors.toMap(Done::clientId, (client) -> client));
		for (JournalEntry entry : this.journals.getOrDefault("prator", List.of())) {
			PublishedEvent report = entry.operation().equals(REPORTS) ? this.events.get(entry.eventId()) : null;
			Done client = (report != null) ? clients.get(report.key()) : null;
			if (report != null && client != null && client.hadNoConsentAt(entry.arrivedAt(), IN_FLIGHT)) {
				breaches.add(Breaches.Kind.UNCONSENTED,
						"client %s: report %s came to Prator at %s (entry %d, %s), without consent".formatted(
								report.key(), report.eventId(), entry.arrivedAt(), entry.index(), entry.effect()));
			}
		}
	}

	/** Each event of the way that nothing in its client's history keeps back. */
	private List<PublishedEvent> mustCome(Way way) {
		return this.published.events()
			.stream()
			.filter((event) -> way.events().contains(event.name()))
			.filter((event) -> !way.operations().contains(REPORTS) || isConsented(event))
			.toList();
	}

	/** Given at any time, and not withdrawn after the report. */
	private boolean isConsented(PublishedEvent report) {
		List<PublishedEvent> said = this.consents.getOrDefault(report.key(), List.of());
		return !said.isEmpty() && said.getLast().name().equals("ConsentGiven") && said.stream()
			.noneMatch((event) -> event.name().equals("ConsentWithdrawn") && event.seq() > report.seq());
	}

	private Map<String, List<JournalEntry>> effects(Way way) {
		return entries(way).stream().collect(Collectors.groupingBy(JournalEntry::eventId));
	}

	private List<JournalEntry> entries(Way way) {
		return this.journals.getOrDefault(way.partner(), List.of())
			.stream()
			.filter((entry) -> entry.effect() == Effect.APPLIED && way.operations().contains(entry.operation()))
			.filter((entry) -> {
				PublishedEvent event = this.events.get(entry.eventId());
				return event != null && way.events().contains(event.name());
			})
			.toList();
	}

	private static Way way(String operation) {
		return WAYS.stream().filter((way) -> way.operations().contains(operation)).findFirst().orElseThrow();
	}

	/**
	 * A channel.
	 *
	 * @param name for sentences
	 * @param events which events it carries
	 * @param partner where to
	 * @param operations by which of the partner's operations
	 */
	private record Way(String name, Set<String> events, String partner, Set<String> operations) {
	}

}
