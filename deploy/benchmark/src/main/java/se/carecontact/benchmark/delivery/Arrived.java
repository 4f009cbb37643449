package se.carecontact.benchmark.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.JournalEntry;

/** What a partner's journal proves of events that were published. */
final class Arrived {

	private final List<Publisher.Event> published;

	/** The first effect of each, in their order. */
	private final List<JournalEntry> effects = new ArrayList<>();

	private final List<String> broken = new ArrayList<>();

	private int repeats;

	private Arrived(List<Publisher.Event> published) {
		this.published = published;
	}

	/**
	 * Holds the journal against what was published: each once, each client's in order.
	 */
	static Arrived of(List<Publisher.Event> published, List<JournalEntry> journal) {
		Arrived arrived = new Arrived(published);
		Map<String, Publisher.Event> byId = new HashMap<>();
		published.forEach((event) -> byId.put(event.id(), event));
		Map<String, Long> last = new HashMap<>();
		Set<String> seen = new HashSet<>();
		for (JournalEntry entry : journal) {
			Publisher.Event event = (entry.eventId() != null) ? byId.get(entry.eventId()) : null;
			if (event == null || !entry.operation().equals("sendMessage")) {
				continue;
			}
			if (entry.effect() == Effect.REPEAT) {
				arrived.repeats++;
			}
			else if (entry.effect() == Effect.APPLIED) {
				arrived.take(entry, event, seen, last);
			}
		}
		if (seen.size() < published.size()) {
			arrived.broken.add((published.size() - seen.size()) + " of " + published.size() + " never came");
		}
		return arrived;
	}

	private void take(JournalEntry entry, Publisher.Event event, Set<String> seen, Map<String, Long> last) {
		if (!seen.add(event.id())) {
			this.broken.add("event " + event.id() + " had two effects");
			return;
		}
		Long before = last.put(event.client(), event.seq());
		if (before != null && before > event.seq()) {
			this.broken.add("client " + event.client() + ": seq " + event.seq() + " came after " + before);
		}
		this.effects.add(entry);
	}

	/** What the promise says and the journal does not show, each in a sentence. */
	List<String> broken() {
		return List.copyOf(this.broken);
	}

	/** How often the wire carried what had come before. */
	int repeats() {
		return this.repeats;
	}

	int count() {
		return this.effects.size();
	}

	double perSecond() {
		Duration took = Duration.between(first(), last());
		return this.effects.size() * 1e9 / took.toNanos();
	}

	Instant first() {
		return this.effects.getFirst().arrivedAt();
	}

	Instant last() {
		return this.effects.stream().map(JournalEntry::arrivedAt).max(Instant::compareTo).orElseThrow();
	}

	/** How many came in each second of the clock, by seconds since the first. */
	static List<Integer> bySecond(List<JournalEntry> entries) {
		TreeMap<Long, Integer> seconds = new TreeMap<>();
		entries.forEach((entry) -> seconds.merge(entry.arrivedAt().getEpochSecond(), 1, Integer::sum));
		List<Integer> counts = new ArrayList<>();
		for (long second = seconds.firstKey(); second <= seconds.lastKey(); second++) {
			counts.add(seconds.getOrDefault(second, 0));
		}
		return counts;
	}

	/** The most that came within any second, whenever it begins. */
	static int mostInAnySecond(List<JournalEntry> entries) {
		Deque<Instant> within = new ArrayDeque<>();
		int most = 0;
		for (Instant at : entries.stream().map(JournalEntry::arrivedAt).sorted().toList()) {
			within.add(at);
			while (!within.getFirst().isAfter(at.minusSeconds(1))) {
				within.remove();
			}
			most = Math.max(most, within.size());
		}
		return most;
	}

	@Override
	public String toString() {
		return this.effects.size() + " of " + this.published.size();
	}

}
