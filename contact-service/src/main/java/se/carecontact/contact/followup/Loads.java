package se.carecontact.contact.followup;

import java.util.List;

/** How clients are spread over contacts. */
final class Loads {

	private Loads() {
	}

	static History.Spread spread(List<Integer> loads) {
		if (loads.isEmpty()) {
			return new History.Spread(0, null, null, null);
		}
		List<Integer> sorted = loads.stream().sorted().toList();
		return new History.Spread(sorted.size(), percentile(sorted, 0.5), percentile(sorted, 0.9),
				sorted.stream().mapToInt(Integer::intValue).average().orElseThrow());
	}

	/** The group that a number of clients belongs to. */
	static int band(List<Integer> firsts, int load) {
		int band = 0;
		while (band + 1 < firsts.size() && load >= firsts.get(band + 1)) {
			band++;
		}
		return band;
	}

	/** Between two values, as the database's {@code percentile_cont} has it. */
	private static double percentile(List<Integer> sorted, double share) {
		double at = share * (sorted.size() - 1);
		int below = (int) Math.floor(at);
		int above = (int) Math.ceil(at);
		return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
	}

}
