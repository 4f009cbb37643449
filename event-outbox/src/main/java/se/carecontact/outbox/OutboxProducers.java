package se.carecontact.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Starts the producers of an outbox's shards. */
final class OutboxProducers implements IntFunction<ShardProducer> {

	private final OutboxIdentity identity;

	private final Map<String, Object> connection;

	/**
	 * How to reach Kafka: {@code bootstrap.servers}, and what its security asks for.
	 */
	OutboxProducers(OutboxIdentity identity, Map<String, Object> connection) {
		this.identity = identity;
		this.connection = Map.copyOf(connection);
	}

	@Override
	public ShardProducer apply(int shard) {
		return new ShardProducer(
				new KafkaProducer<>(config(shard), new ByteArraySerializer(), new ByteArraySerializer()));
	}

	private Map<String, Object> config(int shard) {
		Map<String, Object> config = new HashMap<>();
		config.put(ProducerConfig.ACKS_CONFIG, "all");
		config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
		config.put(ProducerConfig.BATCH_SIZE_CONFIG, 65_536);
		// A batch that follows closely on another meets a coordinator still busy with
		// that.
		config.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 5);
		config.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 500);
		config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
		// A batch is done or given up well within the transaction's and the session's
		// time.
		config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
		config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
		config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
		config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
		config.putAll(this.connection);
		config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, this.identity.transactionalId(shard));
		config.put(ProducerConfig.CLIENT_ID_CONFIG, this.identity.transactionalId(shard));
		return config;
	}

}
