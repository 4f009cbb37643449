package se.carecontact.benchmark.contender;

import java.util.Map;

/** How those set their Kafka producer who have to do it themselves. */
final class Producers {

	private Producers() {
	}

	/**
	 * Nothing is lost or doubled on the way to the broker, and nothing waits for more.
	 */
	static Map<String, Object> config(Settings settings) {
		return Map.of("bootstrap.servers", settings.kafka(), "acks", "all", "enable.idempotence", true, "linger.ms", 0,
				"batch.size", 65_536, "retry.backoff.ms", 5, "transaction.timeout.ms", 10_000);
	}

}
