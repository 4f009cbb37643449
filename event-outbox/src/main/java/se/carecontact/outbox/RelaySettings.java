package se.carecontact.outbox;

import java.time.Duration;

/**
 * The relay's pace.
 *
 * @param batchSize the most rows in one Kafka transaction
 * @param shortestPoll the pause right after something was sent
 * @param longestPoll the pause when nothing has come for long; the longest an event waits
 * that was written by another process
 * @param shareInterval how often a relay looks for shards to take or to give back
 * @param silenceLimit after which PostgreSQL itself ends the session of a relay that is
 * paused or cut off, and so frees its shards; longer than a batch or the start of a
 * producer may take
 */
record RelaySettings(int batchSize, Duration shortestPoll, Duration longestPoll, Duration shareInterval,
		Duration silenceLimit) {

	RelaySettings {
		if (batchSize < 1) {
			throw new IllegalArgumentException("A batch has at least one row");
		}
		if (!shortestPoll.isPositive() || shortestPoll.compareTo(longestPoll) > 0) {
			throw new IllegalArgumentException("0 < shortest poll <= longest poll");
		}
		if (silenceLimit.compareTo(longestPoll.multipliedBy(2)) < 0) {
			throw new IllegalArgumentException("An idle relay polls at least twice within the silence limit");
		}
	}

}
