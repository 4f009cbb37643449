package se.carecontact.local.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All that arrived at the partners since the play began, as their journals tell it.
 * Thread-safe: each journal is read by a thread of its own, while the play waits here.
 */
final class Arrivals {

	/** Whatever the kind: for what must not come at all. */
	private static final String ANY = "*";

	private final List<JournalEntry> entries = new ArrayList<>();

	private final Set<JournalEntry> told = new HashSet<>();

	synchronized void add(JournalEntry entry) {
		this.entries.add(entry);
		notifyAll();
	}

	/**
	 * Waits for something that fits, and takes it: no later call gets the same entry.
	 * @param fits what is waited for
	 * @param longest how long to wait
	 * @return the first that fits, or nothing if none came in time
	 * @throws InterruptedException if the play is ended
	 */
	synchronized Optional<JournalEntry> take(Predicate<JournalEntry> fits, Duration longest)
			throws InterruptedException {
		long deadline = System.nanoTime() + longest.toNanos();
		while (true) {
			Optional<JournalEntry> found = this.entries.stream()
				.filter(fits)
				.filter((entry) -> !this.told.contains(entry))
				.findFirst();
			found.ifPresent(this.told::add);
			long left = (deadline - System.nanoTime()) / 1_000_000;
			if (found.isPresent() || left <= 0) {
				return found;
			}
			wait(left);
		}
	}

	/** Waits until something arrives anywhere, or the time is out. */
	synchronized void awaitAny(Duration longest) throws InterruptedException {
		wait(longest.toMillis());
	}

	/** All that came to a partner since then, in its own order. */
	synchronized List<JournalEntry> since(Partner at, Instant from) {
		return this.entries.stream()
			.filter((entry) -> entry.partner() == at && !entry.arrivedAt().isBefore(from))
			.toList();
	}

	/** All that had an effect, in each partner's own order. */
	synchronized List<JournalEntry> applied() {
		return this.entries.stream().filter(JournalEntry::applied).toList();
	}

	/** What had an effect, and that no step spoke of. */
	synchronized List<JournalEntry> untold() {
		return applied().stream().filter((entry) -> !this.told.contains(entry)).toList();
	}

	static Predicate<JournalEntry> fitting(Partner at, String kind, Wanted with, Instant from) {
		return (entry) -> entry.partner() == at && entry.applied() && (kind.equals(ANY) || entry.kind().equals(kind))
				&& !entry.arrivedAt().isBefore(from) && with.in(entry.json());
	}

}
