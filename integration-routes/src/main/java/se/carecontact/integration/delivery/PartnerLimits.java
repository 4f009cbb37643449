package se.carecontact.integration.delivery;

import java.time.Duration;

/**
 * How hard all replicas together may press a partner, and when it counts as down.
 *
 * @param requestsPerSecond calls begun a second, look-ups included, 1 to 1000
 * @param concurrency deliveries and reads under way at once, 1 to 64
 * @param breakerWindow calls looked back on, 2 to 100
 * @param failureShare percentage of them that must fail, 1 to 100
 * @param firstProbe wait until the first probe, 100 ms or more, doubled at each that
 * fails
 * @param longestProbe the most to wait between probes, an hour or less
 */
public record PartnerLimits(int requestsPerSecond, int concurrency, int breakerWindow, int failureShare,
		Duration firstProbe, Duration longestProbe) {

	private static final Duration SHORTEST = Duration.ofMillis(100);

	private static final Duration LONGEST = Duration.ofHours(1);

	public PartnerLimits {
		within("requestsPerSecond", requestsPerSecond, 1, 1000);
		within("concurrency", concurrency, 1, 64);
		within("breakerWindow", breakerWindow, 2, 100);
		within("failureShare", failureShare, 1, 100);
		if (firstProbe.compareTo(SHORTEST) < 0 || firstProbe.compareTo(longestProbe) > 0) {
			throw new OutOfRange("firstProbe", "must lie between 100 ms and longestProbe");
		}
		if (longestProbe.compareTo(LONGEST) > 0) {
			throw new OutOfRange("longestProbe", "must be an hour or less");
		}
	}

	private static void within(String name, int value, int least, int most) {
		if (value < least || value > most) {
			throw new OutOfRange(name, "must lie between " + least + " and " + most);
		}
	}

	/** A limit that would stop a partner, or fell it. */
	public static final class OutOfRange extends IllegalArgumentException {

		private final String limit;

		OutOfRange(String limit, String message) {
			super(message);
			this.limit = limit;
		}

		/** Which limit. */
		public String limit() {
			return this.limit;
		}

	}

}
