package se.carecontact.checker.fault;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who has which replicas, where several faults want some of the same. Whoever asks, asks
 * for all it needs at once, and has nothing while it waits: so no two wait for each
 * other. Those that want some of the same are served in the order in which they asked: so
 * whoever needs all of them is not passed by those that need one.
 *
 * @param <T> what is had
 */
final class Turns<T> {

	private final Set<T> taken = new HashSet<>();

	private final Deque<Collection<T>> waiting = new ArrayDeque<>();

	/** Waits for all of them. */
	List<T> all(List<T> wanted) throws InterruptedException {
		return take(wanted, wanted.size(), wanted.size());
	}

	/** Waits for any of them; the earlier in the list, the rather. */
	T any(List<T> wanted) throws InterruptedException {
		return take(wanted, 1, 1).getFirst();
	}

	/** Waits for any of them, and takes whichever else nobody has. */
	List<T> free(List<T> wanted) throws InterruptedException {
		return take(wanted, 1, wanted.size());
	}

	private synchronized List<T> take(List<T> wanted, int least, int most) throws InterruptedException {
		// A list of its own: who wants the same is not the same.
		Collection<T> own = new ArrayList<>(wanted);
		this.waiting.addLast(own);
		try {
			while (isPreceded(own) || free(own).size() < least) {
				wait();
			}
			List<T> got = free(own).stream().limit(most).toList();
			this.taken.addAll(got);
			return got;
		}
		finally {
			this.waiting.removeIf((each) -> each == own);
			notifyAll();
		}
	}

	/** Lets others have them. */
	synchronized void giveBack(Collection<T> had) {
		this.taken.removeAll(had);
		notifyAll();
	}

	private boolean isPreceded(Collection<T> own) {
		for (Collection<T> earlier : this.waiting) {
			if (earlier == own) {
				return false;
			}
			if (!Collections.disjoint(earlier, own)) {
				return true;
			}
		}
		return false;
	}

	private List<T> free(Collection<T> wanted) {
		return wanted.stream().filter((each) -> !this.taken.contains(each)).toList();
	}

}
