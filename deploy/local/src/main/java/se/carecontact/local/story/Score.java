package se.carecontact.local.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

/**
 * Counts what held and what didn't, and tells it at the end.
 */
final class Score {

	private final List<Came> came = new ArrayList<>();

	private final StoryTable table;

	private final Arrivals arrivals;

	private final List<String> wrongs = new ArrayList<>();

	private final Map<List<String>, Integer> lastIndex = new HashMap<>();

	private int arrived;

	private int missing;

	private int away;

	private int seen;

	Score(StoryTable table, Arrivals arrivals) {
		this.table = table;
		this.arrivals = arrivals;
	}

	void arrived(Due due, JournalEntry entry) {
		this.came.add(new Came(due, entry));
		this.arrived++;
		List<String> queue = List.of(due.service(), entry.partner().label(), entry.kind(), entry.recipient(),
				entry.clientId().orElse("no client"));
		Integer before = this.lastIndex.put(queue, entry.index());
		if (before != null && before > entry.index()) {
			fail(entry.partner().label(), entry.kind() + " of step '" + due.step().id() + "' arrived out of order");
		}
	}

	void missing(Due due) {
		this.missing++;
		fail(due.arrival().at().label(), "MISSING: " + due.arrival().kind() + " with " + due.with() + " (step '"
				+ due.step().id() + "', waited " + StoryTable.seconds(due.arrival().within()) + " s)");
	}

	void stayedAway() {
		this.away++;
	}

	void seen() {
		this.seen++;
	}

	void fail(String who, String what) {
		this.wrongs.add(who + ": " + what);
		this.table.wrong(who, what);
	}

	/** Looks for doubles, prints the totals, and says what came of the story. */
	Played tell(String story, Duration took) {
		int doubled = doubles();
		this.table.line("");
		this.table.line(this.table.steps() + " steps in " + StoryTable.seconds(took) + " s: " + this.arrived
				+ " arrived at partners, " + this.missing + " missing, " + doubled + " doubled, " + this.away
				+ " rightly stayed away, " + this.seen + " read back.");
		tellUntold();
		this.table.line(this.wrongs.isEmpty() ? "The story held." : "The story did NOT hold:");
		this.wrongs.forEach((wrong) -> this.table.line("  - " + wrong));
		return new Played(story, this.wrongs.isEmpty(), this.table.steps(), this.arrived, this.missing, this.away,
				this.seen, took);
	}

	private int doubles() {
		int doubled = 0;
		var effects = this.arrivals.applied()
			.stream()
			.filter((entry) -> entry.eventId().isPresent())
			.collect(groupingBy((entry) -> List.of(entry.partner().label(), entry.kind(), entry.eventId().get()),
					counting()));
		for (var effect : effects.entrySet()) {
			if (effect.getValue() > wanted(effect.getKey())) {
				doubled++;
				fail(effect.getKey().getFirst(), "event " + effect.getKey().getLast() + " had " + effect.getValue()
						+ " effects by " + effect.getKey().get(1));
			}
		}
		return doubled;
	}

	/**
	 * How many effects an event may have: one, and one more for each arrival that a step
	 * waited for by the event's own id, since it was sent again on purpose.
	 */
	private long wanted(List<String> effect) {
		List<Boolean> named = this.came.stream()
			.filter((each) -> effect.equals(
					List.of(each.entry().partner().label(), each.entry().kind(), each.entry().eventId().orElse(""))))
			.map((each) -> each.due().with().fields().containsKey("eventId"))
			.toList();
		long again = named.stream().filter((byItsId) -> byItsId).count();
		return Math.max(1, again + (named.contains(false) ? 1 : 0));
	}

	/** What a step waited for, and what came. */
	private record Came(Due due, JournalEntry entry) {

	}

	private void tellUntold() {
		var untold = this.arrivals.untold()
			.stream()
			.collect(groupingBy((entry) -> entry.partner().label() + " " + entry.kind(), TreeMap::new, counting()));
		if (!untold.isEmpty()) {
			this.table.line("Arrived too, though no step speaks of it: " + untold);
		}
	}

}
