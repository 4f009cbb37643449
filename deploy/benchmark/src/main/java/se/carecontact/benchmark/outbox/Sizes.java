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
 * @param drainSeconds after which one that still drains is left
 * @param takeovers rounds of those with a kill
 */
record Sizes(int rounds, double warmUpSeconds, double paceSeconds, double settleSeconds, double sustainedSeconds,
		int drained, int drainSeconds, int takeovers) {

	static Sizes full() {
		return new Sizes(3, 5, 4, 2, 6, 1_000_000, 100, 3);
	}

	static Sizes quick() {
		return new Sizes(1, 2, 2, 1, 2, 50_000, 15, 1);
	}

}
