package se.carecontact.benchmark.figure;

import java.util.Arrays;
import java.util.Collection;

/**
 * Measured values of one and the same thing.
 */
public final class Sample {

	private final double[] sorted;

	private Sample(double[] sorted) {
		this.sorted = sorted;
	}

	/**
	 * A sample of these values.
	 * @param values at least one, in any unit
	 */
	public static Sample of(Collection<Double> values) {
		if (values.isEmpty()) {
			throw new IllegalArgumentException("A sample needs a value.");
		}
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
		Arrays.sort(sorted);
		return new Sample(sorted);
	}

	/**
	 * The value that so many percent of the values do not exceed (nearest rank: always
	 * one that was measured).
	 * @param percent over 0, at most 100
	 */
	public double percentile(double percent) {
		if (!(percent > 0 && percent <= 100)) {
			throw new IllegalArgumentException("A percentile is over 0 and at most 100, not " + percent);
		}
		return this.sorted[(int) Math.ceil(percent / 100 * this.sorted.length) - 1];
	}

	/** The middle value; of an even number, halfway between the two. */
	public double median() {
		int half = this.sorted.length / 2;
		return (this.sorted.length % 2 == 1) ? this.sorted[half] : (this.sorted[half - 1] + this.sorted[half]) / 2;
	}

	/** The smallest value. */
	public double min() {
		return this.sorted[0];
	}

	/** The largest value. */
	public double max() {
		return this.sorted[this.sorted.length - 1];
	}

	/** How many values there are. */
	public int size() {
		return this.sorted.length;
	}

}
