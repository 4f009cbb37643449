package se.carecontact.checker.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import se.carecontact.checker.fault.FaultKind;
import se.carecontact.checker.fault.Strike;
import se.carecontact.checker.load.Done;
import se.carecontact.checker.suite.Suite;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.FaultMode;
import se.carecontact.standins.partner.JournalEntry;

/**
 * What came to the partners, by their own journals, held against what was published.
 * Which event must come where is written down here a second time, on purpose: it is not
 * asked of the suite.
 */
public final class Delivered {

	private static final String REPORTS = "postCareReport";

	private static final String CARE_REPORT = "CARE_REPORT";

	/**
	 * How long after a withdrawal was answered a report may come that had left before.
	 */
	private static final Duration IN_FLIGHT = Duration.ofSeconds(1);

	/** Each channel: where its events must come, and in which order among themselves. */
	private static final List<Way> WAYS = List.of(
			new Way("planner",
					named("ClientAbsenceReported", "ClientAbsenceChanged", "ClientAbsenceEnded", "TimeNeedReported"),
					"lifecare", Set.of("sendMessage")),
			new Way("quality nurse", named("ConsentGiven", "ConsentWithdrawn"), "lifecare", Set.of("sendMessage")),
			new Way("journal", named("ConsentGiven", "ConsentWithdrawn"), "lifecare", Set.of("writeNote")),
			new Way("consents", (event) -> event.isConsentOf(CARE_REPORT), "prator",
					Set.of("registerConsent", "withdrawConsent")),
			new Way("care reports", named("CareReportWritten"), "prator", Set.of(REPORTS)),
			new Way("consents to primary care", (event) -> event.isConsentOf("PRIMARY_CARE"), "primary-care",
					Set.of("transaction")));

	private final Published published;

	private final Map<String, List<JournalEntry>> journals;

	/** By event id. */
	private final Map<String, PublishedEvent> events;

	/** By client, in their order. */
	private final Map<String, List<PublishedEvent>> consents;

	Delivered(Published published, Map<String, List<JournalEntry>> journals) {
		this.published = published;
		this.journals = journals;
		this.events = published.events()
			.stream()
			.collect(Collectors.toMap(PublishedEvent::eventId, (event) -> event, (one, twice) -> one));
		this.consents = published.events()
			.stream()
			.filter((event) -> event.isConsentOf(CARE_REPORT))
			.collect(Collectors.groupingBy(PublishedEvent::key));
	}

	/** As the journals are now. */
	public static Delivered of(Published published, Suite suite) {
		return new Delivered(published,
				Map.of("lifecare", suite.standIns().lifecare().journal().entries(), "prator",
						suite.standIns().prator().journal().entries(), "primary-care",
						suite.standIns().primaryCare().journal().entries()));
	}

	/** How many events that must have come are not there yet. */
	public int missing() {
		Breaches breaches = new Breaches();
		WAYS.forEach((way) -> checkLost(way, breaches));
		return breaches.count(Breaches.Kind.LOST);
	}

	/** Whether an event that happened before a moment and must come is not there yet. */
	public boolean isMissingSomethingOf(Instant moment) {
		return WAYS.stream().anyMatch((way) -> {
			Map<String, List<JournalEntry>> effects = effects(way);
			return mustCome(way).stream()
				.anyMatch((event) -> event.occurredAt().isBefore(moment) && !effects.containsKey(event.eventId()));
		});
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

	/**
	 * How long absences took to come to the planner, in milliseconds, in a span of time.
	 * @param from those that happened after this
	 * @param until and before this
	 */
	public List<Double> absenceMillis(Instant from, Instant until) {
		return firstEffects(WAYS.getFirst()).entrySet()
			.stream()
			.filter((effect) -> Objects.requireNonNull(this.events.get(effect.getKey())).name().startsWith("ClientAbs"))
			.filter((effect) -> happened(effect.getKey()).isAfter(from) && happened(effect.getKey()).isBefore(until))
			.map((effect) -> Duration.between(happened(effect.getKey()), effect.getValue().arrivedAt()).toNanos() / 1e6)
			.toList();
	}

	/** How hard each partner was pressed. */
	public Map<String, Pressure> pressure() {
		Map<String, Pressure> pressure = new TreeMap<>();
		this.journals.forEach((partner, journal) -> pressure.put(partner, new Pressure(partner, journal)));
		return pressure;
	}

	/** What became of the deliveries of events that happened while faults struck. */
	public Aftermath aftermath(List<Strike> strikes) {
		Aftermath.Sum sum = new Aftermath.Sum();
		for (Way way : WAYS) {
			Map<String, List<JournalEntry>> effects = effects(way);
			for (PublishedEvent event : mustCome(way)) {
				strikes.stream()
					.filter((strike) -> strike.covers(event.occurredAt()))
					.forEach((strike) -> sum.add(strike, event.occurredAt(),
							effects.getOrDefault(event.eventId(), List.of())));
			}
		}
		return sum.of(strikes);
	}

	/** Holds it to the promise. */
	void check(List<Done> done, List<Strike> strikes, Breaches breaches) {
		for (Way way : WAYS) {
			checkLost(way, breaches);
			checkOrder(way, breaches);
			effects(way).forEach((eventId, entries) -> {
				if (entries.size() > 1) {
					breaches.add(Breaches.Kind.DOUBLED,
							"event %s had %d effects at %s by %s, entries %s".formatted(eventId, entries.size(),
									way.partner(), way.name(), entries.stream().map(JournalEntry::index).toList()));
				}
			});
		}
		checkOfNoEvent(breaches);
		pressure().values().forEach((pressure) -> pressure.check(strikes, breaches));
		checkRefused(strikes, breaches);
		checkConsent(done, breaches);
	}

	/** What had an effect and was never published: sent under a name of its own. */
	private void checkOfNoEvent(Breaches breaches) {
		Set<String> operations = WAYS.stream()
			.flatMap((way) -> way.operations().stream())
			.collect(Collectors.toUnmodifiableSet());
		this.journals.forEach((partner, journal) -> journal.stream()
			.filter((entry) -> entry.effect() == Effect.APPLIED && operations.contains(entry.operation()))
			.filter((entry) -> !this.events.containsKey(entry.eventId()))
			.forEach((entry) -> breaches.add(Breaches.Kind.DOUBLED,
					"%s took entry %d as event %s, and there is no such event".formatted(partner, entry.index(),
							entry.eventId()))));
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

	/**
	 * While a message stood refused, others went by. Everything else may be held up by
	 * other faults meanwhile, so one time of all is enough.
	 */
	private void checkRefused(List<Strike> strikes, Breaches breaches) {
		List<Strike> refusals = strikes.stream()
			.filter((strike) -> strike.kind() == FaultKind.PARTNER_REFUSES_ONE)
			.filter((strike) -> this.journals.containsKey(strike.victim()))
			.toList();
		boolean passed = refusals.stream().anyMatch((strike) -> passedBy(strike) > 0);
		if (refusals.size() > 2 && !passed) {
			breaches.add(Breaches.Kind.SPREAD,
					"%d messages were refused, and nothing went by while any of them stood".formatted(refusals.size()));
		}
	}

	/** How many other clients' events had their effect while a refused one stood. */
	private long passedBy(Strike strike) {
		List<JournalEntry> journal = this.journals.getOrDefault(strike.victim(), List.of());
		return journal.stream()
			.filter((entry) -> entry.fault() == FaultMode.REFUSE && strike.covers(entry.arrivedAt()))
			.findFirst()
			.map((refused) -> journal.stream()
				.filter((entry) -> entry.effect() == Effect.APPLIED && entry.index() > refused.index()
						&& strike.covers(entry.arrivedAt()))
				.filter((entry) -> !Objects.equals(client(entry), client(refused)))
				.count())
			.orElse(0L);
	}

	private @Nullable String client(JournalEntry entry) {
		PublishedEvent event = this.events.get(entry.eventId());
		return (event != null) ? event.key() : null;
	}

	private Instant happened(String eventId) {
		return Objects.requireNonNull(this.events.get(eventId)).occurredAt();
	}

	private Map<String, JournalEntry> firstEffects(Way way) {
		return entries(way).stream()
			.collect(Collectors.toMap(JournalEntry::eventId, (entry) -> entry, (first, later) -> first));
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
			.filter((event) -> way.events().test(event))
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
				return event != null && way.events().test(event);
			})
			.toList();
	}

	private static Predicate<PublishedEvent> named(String... names) {
		return (event) -> List.of(names).contains(event.name());
	}

	/**
	 * A channel.
	 *
	 * @param name for sentences
	 * @param events which events it carries
	 * @param partner where to
	 * @param operations by which of the partner's operations
	 */
	private record Way(String name, Predicate<PublishedEvent> events, String partner, Set<String> operations) {
	}

}
