package se.carecontact.contact.suggestion;

import java.util.Collection;

/**
 * How clients are spread over those who may be their contacts.
 *
 * @param members how many they are
 * @param clients how many assignments they have together
 * @param min fewest of one member
 * @param max most of one member
 * @param mean mean, two decimals
 * @param standardDeviation over all members, two decimals
 */
public record Spread(int members, long clients, int min, int max, double mean, double standardDeviation) {

	/** The spread of these numbers of clients. */
	public static Spread of(Collection<Integer> loads) {
		return of(loads.stream().mapToInt(Integer::intValue).toArray());
	}

	static Spread of(int[] loads) {
		if (loads.length == 0) {
			return new Spread(0, 0, 0, 0, 0, 0);
		}
		long sum = 0;
		long squares = 0;
		int min = Integer.MAX_VALUE;
		int max = 0;
		for (int load : loads) {
			sum += load;
			squares += (long) load * load;
			min = Math.min(min, load);
			max = Math.max(max, load);
		}
		double mean = (double) sum / loads.length;
		double variance = Math.max(0, (double) squares / loads.length - mean * mean);
		return new Spread(loads.length, sum, min, max, rounded(mean), rounded(Math.sqrt(variance)));
	}

	private static double rounded(double value) {
		return Math.round(value * 100) / 100.0;
	}

}
