package se.carecontact.benchmark.outbox;

/**
 * How long and how much.
 *
 * @param rounds of each contender, by turns
 * @param warmUpSeconds before anything counts
 * @param paceSeconds at each pace
 * @param settleSeconds at full load before it counts
 * @param sustainedSeconds at full load
 * @param drained rows of a backlog
 */
record Sizes(int rounds, double warmUpSeconds, double paceSeconds, double settleSeconds, double sustainedSeconds,
		int drained) {

	static Sizes full() {
		return new Sizes(3, 5, 5, 2, 6, 1_000_000);
	}

	static Sizes quick() {
		return new Sizes(1, 2, 2, 1, 2, 50_000);
	}

}
