package se.carecontact.outbox;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code care.kafka.*}.
 *
 * @param bootstrapServers where Kafka is found
 * @param properties whatever else a Kafka client needs to be let in, by Kafka's own names
 */
@ConfigurationProperties("care.kafka")
record OutboxKafkaProperties(String bootstrapServers, @DefaultValue Map<String, String> properties) {

	Map<String, Object> connection() {
		Map<String, Object> connection = new HashMap<>(this.properties);
		connection.put("bootstrap.servers", this.bootstrapServers);
		return connection;
	}

}
