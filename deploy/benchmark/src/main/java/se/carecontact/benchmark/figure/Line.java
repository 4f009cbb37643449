package se.carecontact.benchmark.figure;

import org.jspecify.annotations.Nullable;

/**
 * One thing measured on two sizes.
 *
 * @param what what was measured
 * @param unit the figures' unit; empty for a plain number
 * @param first the figure of the outcome's first column
 * @param second that of its second
 * @param goal what is to be reached; null where the line is told for what it explains
 */
public record Line(String what, String unit, double first, double second, @Nullable Goal goal) {

	/** A line without a goal. */
	public static Line told(String what, String unit, double first, double second) {
		return new Line(what, unit, first, second, null);
	}

	/** The first figure by the second. */
	public double ratio() {
		return this.first / this.second;
	}

	/** Whether a goal is missed. */
	public boolean isMissed() {
		return this.goal != null && !this.goal.isMetBy(this);
	}

	/** {@code met}, {@code missed}, or nothing where there is no goal. */
	public String verdict() {
		return (this.goal == null) ? "" : (isMissed() ? "missed" : "met");
	}

}
