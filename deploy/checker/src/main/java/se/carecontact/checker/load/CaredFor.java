package se.carecontact.checker.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * A client as the load knows it. What is done for one client is done by one at a time.
 */
final class CaredFor {

	final ReentrantLock turn = new ReentrantLock();

	final String clientId;

	@Nullable String absenceId;

	@Nullable String consentId;

	@Nullable String consentToPrimaryCareId;

	boolean isOffered;

	boolean hasAccepted;

	boolean hasMain;

	@Nullable String deputy;

	/** Acts that were surely done, by the event each must have become. */
	final Map<Act, Integer> done = new EnumMap<>(Act.class);

	/** Acts of which no one knows. */
	final Map<Act, Integer> unknown = new EnumMap<>(Act.class);

	/** When there surely was no consent for care reports. */
	final List<Span> withoutConsent = new ArrayList<>();

	CaredFor(String clientId) {
		this.clientId = clientId;
	}

	/** It was surely done. */
	void did(Act act) {
		this.done.merge(act, 1, Integer::sum);
	}

	/** Has something done, and remembers what came of it. */
	void act(Act act, Asking asking) throws InterruptedException {
		try {
			asking.ask();
			did(act);
		}
		catch (Caller.Overtaken ex) {
			if (!ex.atFirst()) {
				this.unknown.merge(act, 1, Integer::sum);
			}
		}
		catch (Caller.Unanswered ex) {
			this.unknown.merge(act, 1, Integer::sum);
		}
	}

	/** One or more asks. */
	@FunctionalInterface
	interface Asking {

		/**
		 * Returns if it was surely done.
		 * @throws Caller.Unanswered if no one knows
		 * @throws Caller.Overtaken if what it builds on has changed
		 */
		void ask() throws InterruptedException;

	}

}
