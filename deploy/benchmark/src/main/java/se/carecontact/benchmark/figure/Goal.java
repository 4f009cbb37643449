package se.carecontact.benchmark.figure;

import java.util.function.Predicate;

/**
 * What a line of figures is to reach.
 *
 * @param on which of its figures count
 * @param atMost whether the bound is the most allowed; else the least
 * @param bound the bound itself, in the line's unit, or a ratio
 */
public record Goal(On on, boolean atMost, double bound) {

	/** Both figures at most this. */
	public static Goal atMost(double bound) {
		return new Goal(On.BOTH, true, bound);
	}

	/** Both figures at least this. */
	public static Goal atLeast(double bound) {
		return new Goal(On.BOTH, false, bound);
	}

	/** The first figure at most so many times the second. */
	public static Goal ratioAtMost(double bound) {
		return new Goal(On.RATIO, true, bound);
	}

	/** The first figure at least so many times the second. */
	public static Goal ratioAtLeast(double bound) {
		return new Goal(On.RATIO, false, bound);
	}

	/** The first figure at most this, whatever the second. */
	public static Goal firstAtMost(double bound) {
		return new Goal(On.FIRST, true, bound);
	}

	/** The first figure at least this, whatever the second. */
	public static Goal firstAtLeast(double bound) {
		return new Goal(On.FIRST, false, bound);
	}

	boolean isMetBy(Line line) {
		Predicate<Double> holds = (figure) -> this.atMost ? figure <= this.bound : figure >= this.bound;
		return switch (this.on) {
			case BOTH -> holds.test(line.first()) && holds.test(line.second());
			case FIRST -> holds.test(line.first());
			case RATIO -> holds.test(line.ratio());
		};
	}

	/** Such as {@code ≤ 50 ms} or {@code ratio ≤ 1.2}. */
	String inWords(String unit) {
		String sign = this.atMost ? "≤" : "≥";
		return switch (this.on) {
			case BOTH -> sign + " " + Numbers.plain(this.bound) + (unit.isEmpty() ? "" : " " + unit);
			case FIRST -> "first " + sign + " " + Numbers.plain(this.bound) + (unit.isEmpty() ? "" : " " + unit);
			case RATIO -> "ratio " + sign + " " + Numbers.plain(this.bound);
		};
	}

	/** Which figures of a line a goal is about. */
	public enum On {

		/** The first and the second, each. */
		BOTH,
		/** The first. */
		FIRST,
		/** The first by the second. */
		RATIO

	}

}
