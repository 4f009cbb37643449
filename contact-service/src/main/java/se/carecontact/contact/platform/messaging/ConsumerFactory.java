package se.carecontact.contact.platform.messaging;

import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.stereotype.Component;

/**
 * Makes consumers of the bytes; reading them is the handler's, so that a bad record is
 * kept and not skipped.
 */
@Component
class ConsumerFactory {

	static final String GROUP = "contact-service";

	private final KafkaProperties kafka;

	ConsumerFactory(KafkaProperties kafka) {
		this.kafka = kafka;
	}

	KafkaConsumer<byte[], byte[]> create() {
		return new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, this.kafka.bootstrapServers(),
				ConsumerConfig.GROUP_ID_CONFIG, GROUP, ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
				ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
				ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 50, ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
				ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 8_000,
				// A killed service's partitions are free again after ten seconds.
				ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000,
				// A record ends the wait at once; a long one spares an idle broker.
				ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 5_000), new ByteArrayDeserializer(),
				new ByteArrayDeserializer());
	}

}
