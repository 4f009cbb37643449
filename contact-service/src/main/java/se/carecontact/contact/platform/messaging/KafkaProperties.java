package se.carecontact.contact.platform.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where Kafka is.
 *
 * @param bootstrapServers host and port of one or more brokers
 */
@ConfigurationProperties("care.kafka")
public record KafkaProperties(String bootstrapServers) {

	public KafkaProperties {
		if (bootstrapServers.isBlank()) {
			throw new IllegalArgumentException("care.kafka.bootstrap-servers must be set.");
		}
	}

}
