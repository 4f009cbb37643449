package se.carecontact.integration.feed;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are read.
 *
 * @param bootstrapServers the brokers
 * @param longestWait how long the broker may hold an empty fetch; a record ends the wait
 * at once, so this costs no latency and saves an idle stack's processor
 * @param maxPollInterval after which the group takes a consumer for dead
 * @param sessionTimeout after which the group gives a killed consumer's partitions to
 * another; until then nothing of theirs is taken in
 * @param patience how long one record is tried again in place when the database fails,
 * before the route is stopped and begun again from the last committed offset; under
 * {@code maxPollInterval}
 * @param rest how long a stopped route rests
 * @param consumers how many consumers a channel has: each waits for the disk at each
 * record, and one of them would take in some hundred a second
 */
@ConfigurationProperties("care.kafka")
record FeedProperties(String bootstrapServers, @DefaultValue("10s") Duration longestWait,
		@DefaultValue("300s") Duration maxPollInterval, @DefaultValue("10s") Duration sessionTimeout,
		@DefaultValue("180s") Duration patience, @DefaultValue("5s") Duration rest, @DefaultValue("3") int consumers) {

	FeedProperties {
		if (consumers < 1 || consumers > 6) {
			throw new IllegalArgumentException("care.kafka.consumers must be between 1 and 6, the topics' partitions");
		}
		if (patience.compareTo(maxPollInterval) >= 0) {
			throw new IllegalArgumentException("care.kafka.patience must be under care.kafka.max-poll-interval");
		}
	}

}
