package se.carecontact.checker.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import se.carecontact.checker.fault.FaultKind;
import se.carecontact.checker.fault.Strike;
import se.carecontact.standins.partner.FaultMode;
import se.carecontact.standins.partner.JournalEntry;

/**
 * What a refused message holds up: what comes after it of its own client by the same
 * channel, all of it, and nothing of anybody else's.
 */
final class Refusals {

	/** What was on Kafka so long before the refused one was resumed was due. */
	private static final Duration DUE_WITHIN = Duration.ofSeconds(5);

	/** What ended so long before holds nothing up any more. */
	private static final Duration QUIET = Duration.ofSeconds(10);

	/**
	 * With other faults about, which may hold up a few: so many are not all held up while
	 * so many go by other channels.
	 */
	private static final int ENOUGH = 5;

	private final Delivered delivered;

	Refusals(Delivered delivered) {
		this.delivered = delivered;
	}

	void check(List<Strike> strikes, Breaches breaches) {
		stands(strikes).forEach((stand) -> {
			checkItsOwn(stand, breaches);
			checkOthers(stand, isAlone(stand, strikes), breaches);
		});
	}

	/** How many refused messages stood while others' were due by the same channel. */
	int judged(List<Strike> strikes) {
		return (int) stands(strikes).stream().filter((stand) -> !others(stand).due().isEmpty()).count();
	}

	private List<Stand> stands(List<Strike> strikes) {
		return strikes.stream()
			.filter((strike) -> strike.kind() == FaultKind.PARTNER_REFUSES_ONE)
			.flatMap((strike) -> stand(strike).stream())
			.toList();
	}

	private Optional<Stand> stand(Strike strike) {
		List<JournalEntry> journal = this.delivered.journal(strike.victim());
		for (JournalEntry entry : journal) {
			PublishedEvent event = this.delivered.event(entry);
			if (entry.fault() == FaultMode.REFUSE && strike.covers(entry.arrivedAt()) && event != null) {
				Instant until = journal.stream()
					.filter((next) -> next.index() > entry.index() && Objects.equals(next.eventId(), entry.eventId()))
					.map(JournalEntry::arrivedAt)
					.filter((next) -> next.isBefore(strike.until()))
					.findFirst()
					.orElse(strike.until());
				return Way.ALL.stream()
					.filter((way) -> way.partner().equals(strike.victim()) && way.isOf(entry, event))
					.findFirst()
					.map((way) -> new Stand(way, event, entry, until));
			}
		}
		return Optional.empty();
	}

	/**
	 * A withdrawal of consent cancels what is refused, and then what follows it may go.
	 */
	private void checkItsOwn(Stand stand, Breaches breaches) {
		if (!this.delivered.isConsented(stand.way(), stand.event(), stand.until())) {
			return;
		}
		for (JournalEntry entry : this.delivered.journal(stand.way().partner())) {
			PublishedEvent later = this.delivered.event(entry);
			if (later != null && stand.covers(entry) && stand.way().isOf(entry, later)
					&& later.aggregate().equals(stand.event().aggregate()) && later.seq() > stand.event().seq()) {
				breaches.add(Breaches.Kind.SPREAD,
						"%s %s (seq %d) came while %s".formatted(later.name(), later.eventId(), later.seq(), stand));
			}
		}
	}

	private void checkOthers(Stand stand, boolean alone, Breaches breaches) {
		Others others = others(stand);
		if (alone && !others.held().isEmpty()) {
			breaches.add(Breaches.Kind.SPREAD,
					"%d of %d deliveries of other clients that were due did not go on, such as event %s, while %s"
						.formatted(others.held().size(), others.due().size(), others.held().getFirst().eventId(),
								stand));
		}
		else if (others.due().size() >= ENOUGH && others.held().size() == others.due().size()
				&& byOtherWays(stand) >= ENOUGH) {
			breaches.add(Breaches.Kind.SPREAD,
					"none of %d deliveries of other clients that were due went on, and %d by other channels did, while %s"
						.formatted(others.due().size(), byOtherWays(stand), stand));
		}
	}

	/** Whether nothing else was wrong at the time. */
	private static boolean isAlone(Stand stand, List<Strike> strikes) {
		return strikes.stream()
			.filter((strike) -> strike.kind() != FaultKind.PARTNER_REFUSES_ONE)
			.noneMatch((strike) -> strike.from().isBefore(stand.until())
					&& strike.until().isAfter(stand.from().minus(QUIET)));
	}

	private Others others(Stand stand) {
		Map<String, List<JournalEntry>> came = new HashMap<>();
		this.delivered.effects(stand.way())
			.values()
			.forEach((effects) -> came
				.computeIfAbsent(stand.way().slotOf(eventOf(effects.getFirst())), (slot) -> new ArrayList<>())
				.add(effects.getFirst()));
		List<PublishedEvent> due = new ArrayList<>();
		List<PublishedEvent> held = new ArrayList<>();
		for (PublishedEvent event : this.delivered.mustCome(stand.way(), stand.until().minus(DUE_WITHIN))) {
			Instant cameAt = came.getOrDefault(stand.way().slotOf(event), List.of())
				.stream()
				.filter((effect) -> eventOf(effect).seq() >= event.seq())
				.map(JournalEntry::arrivedAt)
				.min(Comparator.naturalOrder())
				.orElse(Instant.MAX);
			if (!event.key().equals(stand.event().key()) && cameAt.isAfter(stand.from())) {
				due.add(event);
				if (cameAt.isAfter(stand.until())) {
					held.add(event);
				}
			}
		}
		return new Others(due, held);
	}

	private PublishedEvent eventOf(JournalEntry effect) {
		return Objects.requireNonNull(this.delivered.event(effect));
	}

	private long byOtherWays(Stand stand) {
		return Way.ALL.stream()
			.filter((way) -> !way.equals(stand.way()))
			.flatMap((way) -> this.delivered.entries(way).stream())
			.filter((entry) -> entry.arrivedAt().isAfter(stand.from()) && entry.arrivedAt().isBefore(stand.until()))
			.count();
	}

	/**
	 * A message, from its refusal until it is tried again, or until it begins to be
	 * resumed.
	 *
	 * @param way by which it came
	 * @param event what it tells
	 * @param refused its refusal
	 * @param until its end
	 */
	private record Stand(Way way, PublishedEvent event, JournalEntry refused, Instant until) {

		Instant from() {
			return this.refused.arrivedAt();
		}

		boolean covers(JournalEntry entry) {
			return entry.index() > this.refused.index() && entry.arrivedAt().isBefore(this.until);
		}

		@Override
		public String toString() {
			return "%s %s (client %s, seq %d) by %s stood refused from %s to %s".formatted(this.event.name(),
					this.event.eventId(), this.event.key(), this.event.seq(), this.way.channel(), from(), this.until);
		}

	}

	/**
	 * Other clients' deliveries by the same channel.
	 *
	 * @param due those that were due while the refused one stood
	 * @param held those of them that did not come meanwhile
	 */
	private record Others(List<PublishedEvent> due, List<PublishedEvent> held) {
	}

}
