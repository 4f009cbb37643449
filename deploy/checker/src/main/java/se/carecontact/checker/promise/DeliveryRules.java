package se.carecontact.checker.promise;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import se.carecontact.checker.fault.Strike;
import se.carecontact.checker.load.Done;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.JournalEntry;

/** Holds what came to the partners to the promise, rule by rule. */
final class DeliveryRules {

	/**
	 * How long after a withdrawal was answered a report may come that had left before.
	 */
	private static final Duration IN_FLIGHT = Duration.ofSeconds(1);

	private final Delivered delivered;

	DeliveryRules(Delivered delivered) {
		this.delivered = delivered;
	}

	void check(List<Done> done, List<Strike> strikes, Breaches breaches) {
		for (Way way : Way.ALL) {
			checkLost(way, breaches);
			checkOrder(way, breaches);
			checkDoubled(way, breaches);
		}
		checkOfNoEvent(breaches);
		this.delivered.pressure().values().forEach((pressure) -> pressure.check(strikes, breaches));
		new Refusals(this.delivered).check(strikes, breaches);
		checkConsent(done, breaches);
	}

	private void checkLost(Way way, Breaches breaches) {
		for (PublishedEvent event : this.delivered.missing(way)) {
			breaches.add(Breaches.Kind.LOST, "%s %s (client %s, seq %d) never had an effect at %s by %s"
				.formatted(event.name(), event.eventId(), event.key(), event.seq(), way.partner(), way.channel()));
		}
	}

	private void checkOrder(Way way, Breaches breaches) {
		Map<String, PublishedEvent> last = new HashMap<>();
		Set<String> seen = new HashSet<>();
		for (JournalEntry entry : this.delivered.entries(way)) {
			if (!seen.add(entry.eventId())) {
				continue;
			}
			PublishedEvent event = Objects.requireNonNull(this.delivered.event(entry));
			PublishedEvent before = last.put(event.aggregate(), event);
			if (before != null && before.seq() > event.seq()) {
				breaches.add(Breaches.Kind.REORDERED, "client %s: %s (seq %d) had its effect at %s after %s (seq %d)"
					.formatted(event.key(), event.name(), event.seq(), way.partner(), before.name(), before.seq()));
			}
		}
	}

	private void checkDoubled(Way way, Breaches breaches) {
		this.delivered.effects(way).forEach((eventId, entries) -> {
			if (entries.size() > 1) {
				breaches.add(Breaches.Kind.DOUBLED,
						"event %s had %d effects at %s by %s, entries %s".formatted(eventId, entries.size(),
								way.partner(), way.channel(), entries.stream().map(JournalEntry::index).toList()));
			}
		});
	}

	/** What had an effect and was never published: sent under a name of its own. */
	private void checkOfNoEvent(Breaches breaches) {
		Set<String> operations = Way.ALL.stream()
			.flatMap((way) -> way.operations().stream())
			.collect(Collectors.toUnmodifiableSet());
		this.delivered.partners()
			.forEach((partner) -> this.delivered.journal(partner)
				.stream()
				.filter((entry) -> entry.effect() == Effect.APPLIED && operations.contains(entry.operation()))
				.filter((entry) -> this.delivered.event(entry) == null)
				.forEach((entry) -> breaches.add(Breaches.Kind.DOUBLED,
						"%s took entry %d as event %s, and there is no such event".formatted(partner, entry.index(),
								entry.eventId()))));
	}

	private void checkConsent(List<Done> done, Breaches breaches) {
		Map<String, Done> clients = done.stream().collect(Collectors.toMap(Done::clientId, (client) -> client));
		for (JournalEntry entry : this.delivered.journal(Way.REPORTS.partner())) {
			PublishedEvent report = this.delivered.event(entry);
			Done client = (report != null && Way.REPORTS.isOf(entry, report)) ? clients.get(report.key()) : null;
			if (report != null && client != null && client.hadNoConsentAt(entry.arrivedAt(), IN_FLIGHT)) {
				breaches.add(Breaches.Kind.UNCONSENTED,
						"client %s: report %s came to Prator at %s (entry %d, %s), without consent".formatted(
								report.key(), report.eventId(), entry.arrivedAt(), entry.index(), entry.effect()));
			}
		}
	}

}
