package se.carecontact.benchmark.figure;

import java.util.Locale;

/** Numbers as people read them. */
final class Numbers {

	private Numbers() {
	}

	/** Three figures that count, at the least; thousands kept apart by a space. */
	static String figure(double value) {
		if (!Double.isFinite(value)) {
			return "–";
		}
		int decimals = (Math.abs(value) >= 100) ? 0 : (Math.abs(value) >= 10) ? 1 : 2;
		return String.format(Locale.ROOT, "%,." + decimals + "f", value).replace(',', ' ');
	}

	/** Without decimals that say nothing. */
	static String plain(double value) {
		return (value == Math.rint(value) || Math.abs(value) >= 100)
				? String.format(Locale.ROOT, "%,d", Math.round(value)).replace(',', ' ') : Double.toString(value);
	}

}
