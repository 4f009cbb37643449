package se.carecontact.integration.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.camel.Exchange;
import org.apache.kafka.common.TopicPartition;

/**
 * Gathers what a poll brings of a partition, to be taken in together. Camel hands over
 * its records one by one, a partition's each after the other and by one thread, and says
 * which is the last; so what is gathered is taken in before anything is polled again,
 * unless the route is stopped. Then no offset is committed, and all of it comes again.
 */
final class Gathering {

	private final int most;

	private final Map<TopicPartition, List<IncomingRecord>> gathered = new ConcurrentHashMap<>();

	Gathering(int most) {
		this.most = most;
	}

	/**
	 * Adds the exchange's record. The exchange goes on with all that was gathered, if
	 * that is enough or the poll ends; else it ends here.
	 */
	void gather(Exchange exchange) {
		IncomingRecord record = Objects.requireNonNull(exchange.getMessage().getBody(IncomingRecord.class));
		TopicPartition partition = new TopicPartition(record.topic(), record.partition());
		List<IncomingRecord> together = this.gathered.computeIfAbsent(partition, (key) -> new ArrayList<>());
		together.add(record);
		if (together.size() >= this.most || KafkaExchange.isLast(exchange)) {
			this.gathered.remove(partition);
			exchange.getMessage().setBody(together);
		}
		else {
			exchange.setRouteStop(true);
		}
	}

	/** Forgets what a stopped route left; it comes again. */
	void forget() {
		this.gathered.clear();
	}

}
