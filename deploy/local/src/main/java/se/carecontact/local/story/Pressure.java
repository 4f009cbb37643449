package se.carecontact.local.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

/**
 * Judges from a partner's journal whether it was pressed harder than it agreed to.
 */
final class Pressure {

	private final KeepsTo agreed;

	private final List<JournalEntry> calls;

	private final List<JournalEntry> effects;

	/**
	 * What is judged.
	 * @param agreed what was agreed
	 * @param journal the partner's journal, in its own order
	 */
	Pressure(KeepsTo agreed, List<JournalEntry> journal) {
		this.agreed = agreed;
		this.calls = journal;
		this.effects = journal.stream()
			.filter(JournalEntry::applied)
			.filter((entry) -> agreed.kind() == null || agreed.kind().equals(entry.kind()))
			.toList();
	}

	/** What it comes to, in figures. */
	String told() {
		return this.effects.size() + " effects in " + StoryTable.seconds(stretch()) + " s, " + mostAtOnce()
				+ " calls at once at most";
	}

	/** What was wrong; empty if it kept to all that was agreed. */
	List<String> wrongs() {
		List<String> wrongs = new ArrayList<>();
		if (this.effects.isEmpty()) {
			wrongs.add("received nothing to judge by");
		}
		say(wrongs, this.agreed.effects(), (wanted) -> this.effects.size() != wanted,
				"effects were due, but there were " + this.effects.size());
		say(wrongs, this.agreed.atOnce(), (most) -> mostAtOnce() > most,
				"calls at once were agreed, but there were " + mostAtOnce());
		say(wrongs, this.agreed.perSecond(), this::isTooFast, "a second were agreed, but it was pressed harder");
		if (this.agreed.effects() != null && !inOrder()) {
			wrongs.add("effects about the same of one client came out of order");
		}
		return wrongs;
	}

	private static void say(List<String> wrongs, @Nullable Integer agreed, IntPredicate broken, String how) {
		if (agreed != null && broken.test(agreed)) {
			wrongs.add(agreed + " " + how);
		}
	}

	/** Whether any stretch holds more than the pace allows in it and a second more. */
	private boolean isTooFast(int perSecond) {
		List<Instant> times = this.effects.stream().map(JournalEntry::arrivedAt).sorted().toList();
		for (int first = 0; first < times.size(); first++) {
			for (int last = first + 1; last < times.size(); last++) {
				double seconds = Duration.between(times.get(first), times.get(last)).toMillis() / 1000.0 + 1;
				if (last - first > perSecond * seconds) {
					return true;
				}
			}
		}
		return false;
	}

	private boolean inOrder() {
		Map<List<String>, Long> before = new HashMap<>();
		for (JournalEntry effect : this.effects) {
			long seq = effect.seq().orElse(0);
			Long last = before.put(List.of(effect.clientId().orElse("no client"), effect.about()), seq);
			if (last != null && last >= seq) {
				return false;
			}
		}
		return true;
	}

	private int mostAtOnce() {
		return this.calls.stream().mapToInt(JournalEntry::atOnce).max().orElse(0);
	}

	private Duration stretch() {
		return this.effects.isEmpty() ? Duration.ZERO
				: Duration.between(this.effects.getFirst().arrivedAt(), this.effects.getLast().arrivedAt()).abs();
	}

}
