package se.carecontact.outbox;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code care.outbox.*}.
 *
 * @param serviceName who publishes; names the locks and the transactional ids, so it
 * stays the same over the service's life
 * @param shards how many parts may be sent by different replicas; chosen once, kept in
 * the database
 * @param relay whether this process sends; one that doesn't only appends
 * @param batchSize the most events in one Kafka transaction
 * @param shortestPoll the pause right after something was sent
 * @param longestPoll the pause when idle
 * @param shareInterval how often replicas share out the shards anew
 * @param silenceLimit how long a paused or cut-off replica keeps its shards; over 15 s
 */
@ConfigurationProperties("care.outbox")
record OutboxProperties(String serviceName, @DefaultValue("4") int shards, @DefaultValue("true") boolean relay,
		@DefaultValue("500") int batchSize, @DefaultValue("20ms") Duration shortestPoll,
		@DefaultValue("250ms") Duration longestPoll, @DefaultValue("1s") Duration shareInterval,
		@DefaultValue("20s") Duration silenceLimit) {

	RelaySettings relaySettings() {
		return new RelaySettings(this.batchSize, this.shortestPoll, this.longestPoll, this.shareInterval,
				this.silenceLimit);
	}

}
