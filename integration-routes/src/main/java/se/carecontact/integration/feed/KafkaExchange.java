package se.carecontact.integration.feed;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What lies between Camel's Kafka exchange and the suite's own types. */
final class KafkaExchange {

	private static final Logger log = LoggerFactory.getLogger(KafkaExchange.class);

	private KafkaExchange() {
	}

	static void toIncomingRecord(Exchange exchange) {
		Message message = exchange.getMessage();
		message.setBody(new IncomingRecord(header(message, KafkaConstants.TOPIC, String.class),
				header(message, KafkaConstants.PARTITION, Integer.class),
				header(message, KafkaConstants.OFFSET, Long.class), (byte[]) message.getHeader(KafkaConstants.KEY),
				(byte[]) message.getBody(), texts(header(message, KafkaConstants.HEADERS, Headers.class))));
	}

	/**
	 * Commits once per partition and poll, after its last record. A commit that fails
	 * costs repeats only, and repeats are dropped.
	 */
	static void commitIfTaken(Exchange exchange) {
		Message message = exchange.getMessage();
		boolean taken = Boolean.TRUE.equals(message.getBody());
		if (!isLast(exchange) || !taken) {
			return;
		}
		try {
			header(message, KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class).commit();
		}
		catch (KafkaException ex) {
			log.warn("offset {} not committed ({}): its records will come again and be dropped",
					message.getHeader(KafkaConstants.OFFSET), ex.getClass().getSimpleName());
		}
	}

	/** Whether its record is the last that the poll brought of its partition. */
	static boolean isLast(Exchange exchange) {
		return header(exchange.getMessage(), KafkaConstants.LAST_RECORD_BEFORE_COMMIT, Boolean.class);
	}

	private static <T> T header(Message message, String name, Class<T> type) {
		return Objects.requireNonNull(message.getHeader(name, type), name);
	}

	private static Map<String, String> texts(Headers headers) {
		Map<String, String> texts = new HashMap<>();
		for (Header header : headers) {
			if (header.value() != null) {
				texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
			}
		}
		return texts;
	}

}
