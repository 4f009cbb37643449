package se.carecontact.checker.promise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What of the promise was broken, each in a sentence; the first tells most. */
public final class Breaches {

	private final Map<Kind, List<String>> sentences = new EnumMap<>(Kind.class);

	private final List<String> inOrder = new ArrayList<>();

	/** Adds one. */
	void add(Kind kind, String sentence) {
		this.sentences.computeIfAbsent(kind, (key) -> new ArrayList<>()).add(sentence);
		this.inOrder.add(kind + ": " + sentence);
	}

	/** How many of a kind. */
	public int count(Kind kind) {
		return this.sentences.getOrDefault(kind, List.of()).size();
	}

	/** All of them. */
	public List<String> all() {
		return List.copyOf(this.inOrder);
	}

	/** What can be broken. */
	public enum Kind {

		/** An event that did not come to where it must. */
		LOST,

		/** An event that came before an earlier one of its client. */
		REORDERED,

		/** An event with two effects. */
		DOUBLED,

		/** A care report that was sent while there was no consent. */
		UNCONSENTED,

		/** A partner was given more than is agreed with it. */
		PRESSED,

		/** A refused message held up other clients' than its own, or not its own's. */
		SPREAD,

		/** A healthy partner's deliveries took longer because another was down. */
		SLOWED,

		/** A channel that delivered nothing: of it a run shows nothing. */
		UNTRIED

	}

}
