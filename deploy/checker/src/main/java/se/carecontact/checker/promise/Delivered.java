package se.carecontact.checker.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import se.carecontact.checker.fault.Strike;
import se.carecontact.checker.load.Done;
import se.carecontact.checker.suite.Suite;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.JournalEntry;

/**
 * What came to the partners, by their own journals, beside what was published and must
 * have come. {@link DeliveryRules} judges it.
 */
public final class Delivered {

	private final Published published;

	private final Map<String, List<JournalEntry>> journals;

	/** By event id. */
	private final Map<String, PublishedEvent> events;

	/** By client, in their order. */
	private final Map<String, List<PublishedEvent>> consents;

	private final Instant warm;

	Delivered(Published published, Map<String, List<JournalEntry>> journals) {
		this(published, journals, Instant.EPOCH);
	}

	private Delivered(Published published, Map<String, List<JournalEntry>> journals, Instant warm) {
		this.published = published;
		this.warm = warm;
		this.journals = journals;
		this.events = published.events()
			.stream()
			.collect(Collectors.toMap(PublishedEvent::eventId, (event) -> event, (one, twice) -> one));
		this.consents = published.events()
			.stream()
			.filter((event) -> event.name().startsWith("Consent"))
			.collect(Collectors.groupingBy(PublishedEvent::key));
	}

	/**
	 * As the journals are now.
	 * @param warm from when pressure counts: a partner whose code is not compiled yet
	 * works on at calls that their callers have given up
	 */
	public static Delivered of(Published published, Suite suite, Instant warm) {
		return new Delivered(published,
				Map.of("lifecare", suite.standIns().lifecare().journal().entries(), "prator",
						suite.standIns().prator().journal().entries(), "primary-care",
						suite.standIns().primaryCare().journal().entries()),
				warm);
	}

	/** How many events that must have come are not there yet. */
	public int missing() {
		return Way.ALL.stream().mapToInt((way) -> missing(way).size()).sum();
	}

	/** Those that must have come and did not. */
	List<PublishedEvent> missing(Way way) {
		Set<String> came = effects(way).keySet();
		return mustCome(way).stream().filter((event) -> !came.contains(event.eventId())).toList();
	}

	/** Whether an event that happened before a moment and must come is not there yet. */
	public boolean isMissingSomethingOf(Instant moment) {
		return Way.ALL.stream()
			.anyMatch((way) -> missing(way).stream().anyMatch((event) -> event.occurredAt().isBefore(moment)));
	}

	/** How many events must have come, channel by channel. */
	public int due() {
		return Way.ALL.stream().mapToInt((way) -> mustCome(way).size()).sum();
	}

	/** How many events each channel brought to its partner. */
	public Map<String, Integer> deliveries() {
		Map<String, Integer> deliveries = new LinkedHashMap<>();
		Way.ALL.forEach((way) -> deliveries.put(way.channel(), effects(way).size()));
		return deliveries;
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
		List<Double> millis = new ArrayList<>();
		effects(Way.PLANNER).forEach((eventId, effects) -> {
			PublishedEvent event = Objects.requireNonNull(this.events.get(eventId));
			Instant happened = event.occurredAt();
			if (event.name().startsWith("ClientAbs") && happened.isAfter(from) && happened.isBefore(until)) {
				millis.add(Duration.between(happened, effects.getFirst().arrivedAt()).toNanos() / 1e6);
			}
		});
		return millis;
	}

	/** How hard each partner was pressed, since it was warm. */
	public Map<String, Pressure> pressure() {
		Map<String, Pressure> pressure = new TreeMap<>();
		this.journals.forEach((partner, journal) -> pressure.put(partner, new Pressure(partner,
				journal.stream().filter((entry) -> !entry.arrivedAt().isBefore(this.warm)).toList())));
		return pressure;
	}

	/** What became of the deliveries of events that happened while faults struck. */
	public Aftermath aftermath(List<Strike> strikes) {
		Aftermath.Sum sum = new Aftermath.Sum();
		for (Way way : Way.ALL) {
			Map<String, List<JournalEntry>> effects = effects(way);
			for (PublishedEvent event : mustCome(way)) {
				List<JournalEntry> own = effects.getOrDefault(event.eventId(), List.of());
				Instant due = due(way, event, own.isEmpty() ? Instant.MAX : own.getFirst().arrivedAt());
				strikes.stream().filter((strike) -> strike.covers(due)).forEach((strike) -> sum.add(strike, due, own));
			}
		}
		return sum.of(strikes);
	}

	/**
	 * When it happened; or when consent was given at last, if it had to wait for that.
	 */
	private Instant due(Way way, PublishedEvent event, Instant arrived) {
		String kind = way.consent();
		if (kind == null) {
			return event.occurredAt();
		}
		return this.consents.getOrDefault(event.key(), List.of())
			.stream()
			.filter((consent) -> consent.isConsentOf(kind) && consent.name().equals("ConsentGiven"))
			.map(PublishedEvent::occurredAt)
			.filter((given) -> given.isAfter(event.occurredAt()) && given.isBefore(arrived))
			.max(Comparator.naturalOrder())
			.orElse(event.occurredAt());
	}

	/** How many refused messages stood while others' were due by the same channel. */
	public int refusalsJudged(List<Strike> strikes) {
		return new Refusals(this).judged(strikes);
	}

	/** Holds it to the promise. */
	void check(List<Done> done, List<Strike> strikes, Breaches breaches) {
		new DeliveryRules(this).check(done, strikes, breaches);
	}

	/** Holds the run to have tried every channel. */
	void checkTried(Breaches breaches) {
		deliveries().forEach((channel, deliveries) -> {
			if (deliveries == 0) {
				breaches.add(Breaches.Kind.UNTRIED, "nothing was delivered by " + channel);
			}
		});
	}

	/** The partners. */
	Set<String> partners() {
		return this.journals.keySet();
	}

	/** All that a partner was asked. */
	List<JournalEntry> journal(String partner) {
		return this.journals.getOrDefault(partner, List.of());
	}

	/** The event an entry is of; null if it is of none, or of none that was published. */
	@Nullable PublishedEvent event(JournalEntry entry) {
		return (entry.eventId() != null) ? this.events.get(entry.eventId()) : null;
	}

	/** Each event of the way that nothing in its client's history keeps back. */
	List<PublishedEvent> mustCome(Way way) {
		return mustCome(way, Instant.MAX);
	}

	/** The same, as it stood on Kafka at a moment. */
	List<PublishedEvent> mustCome(Way way, Instant moment) {
		Map<String, PublishedEvent> newest = new LinkedHashMap<>();
		this.published.events()
			.stream()
			.filter((event) -> way.events().test(event) && !event.publishedAt().isAfter(moment))
			.filter((event) -> isConsented(way, event, moment))
			.forEach((event) -> newest.put(way.slotOf(event), event));
		return List.copyOf(newest.values());
	}

	/** Whether the way may be gone, by the consents that stood on Kafka at a moment. */
	boolean isConsented(Way way, PublishedEvent event, Instant moment) {
		String kind = way.consent();
		if (kind == null) {
			return true;
		}
		List<PublishedEvent> said = this.consents.getOrDefault(event.key(), List.of())
			.stream()
			.filter((consent) -> consent.isConsentOf(kind) && !consent.publishedAt().isAfter(moment))
			.toList();
		return !said.isEmpty() && said.getLast().name().equals("ConsentGiven")
				&& !(way.withdrawnIsNever() && said.stream()
					.anyMatch((consent) -> consent.name().equals("ConsentWithdrawn") && consent.seq() > event.seq()));
	}

	/**
	 * By event id, the effects that each had, the first one first. What changed nothing,
	 * since what it says stood there already, has come, too.
	 */
	Map<String, List<JournalEntry>> effects(Way way) {
		Map<String, List<JournalEntry>> effects = entries(way).stream()
			.collect(Collectors.groupingBy(JournalEntry::eventId, LinkedHashMap::new, Collectors.toList()));
		entries(way, Effect.REPEAT).forEach((entry) -> effects.putIfAbsent(entry.eventId(), List.of(entry)));
		return effects;
	}

	/** What had an effect, in the order of the effects. */
	List<JournalEntry> entries(Way way) {
		return entries(way, Effect.APPLIED);
	}

	private List<JournalEntry> entries(Way way, Effect effect) {
		return journal(way.partner()).stream().filter((entry) -> {
			PublishedEvent event = event(entry);
			return entry.effect() == effect && event != null && way.isOf(entry, event);
		}).toList();
	}

}
