package se.carecontact.environment;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;

/** Whether a broker takes requests. */
final class BrokerAnswer {

	private BrokerAnswer() {
	}

	/**
	 * Returns when the broker answers.
	 * @param alive throws when there is no use in waiting any longer
	 */
	static void await(String bootstrapServers, Duration limit, Runnable alive) {
		Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "reconnect.backoff.max.ms", 200,
				"default.api.timeout.ms", 2_000, "request.timeout.ms", 2_000);
		try (Admin admin = Admin.create(config)) {
			Waiting.until("the Kafka broker answers", limit, () -> {
				alive.run();
				return !admin.describeCluster().nodes().get(limit.toSeconds(), TimeUnit.SECONDS).isEmpty();
			});
		}
	}

}
