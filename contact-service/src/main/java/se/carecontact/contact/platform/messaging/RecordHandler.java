package se.carecontact.contact.platform.messaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.carecontact.contact.platform.Refused;
import se.carecontact.outbox.ConsumedSequences;
import se.carecontact.schemas.CareHeaders;
import se.carecontact.schemas.CareSerde;

/**
 * Takes in one record in one transaction: its effect and how far the client is read, or
 * the record itself, parked with its reason. What it throws is a failure of the database
 * or the registry, and the record is to be tried again.
 */
@Component
class RecordHandler {

	private static final Logger LOG = LoggerFactory.getLogger(RecordHandler.class);

	private final Deserializer<Object> deserializer;

	private final Map<String, TopicReader> readers;

	private final ConsumedSequences consumed;

	private final ParkedRecords parked;

	private final TransactionTemplate transaction;

	RecordHandler(RegistryProperties registry, List<TopicReader> readers, ConsumedSequences consumed,
			ParkedRecords parked, PlatformTransactionManager transactions) {
		this.deserializer = CareSerde.deserializer(registry.url());
		this.readers = readers.stream().collect(Collectors.toUnmodifiableMap(TopicReader::topic, Function.identity()));
		this.consumed = consumed;
		this.parked = parked;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** The topics that are read. */
	Set<String> topics() {
		return this.readers.keySet();
	}

	void handle(ConsumerRecord<byte[], byte[]> record) {
		try {
			String key = UUID.fromString(text(record.key())).toString();
			long seq = Long.parseLong(header(record, CareHeaders.SEQ));
			Object event = read(record);
			try (MDC.MDCCloseable cause = MDC.putCloseable(CareHeaders.CAUSATION_ID,
					header(record, CareHeaders.EVENT_ID))) {
				this.transaction.executeWithoutResult((status) -> {
					if (this.consumed.accept(ConsumerFactory.GROUP, record.topic(), key, seq)) {
						Objects.requireNonNull(this.readers.get(record.topic())).take(event);
					}
				});
			}
		}
		catch (IllegalArgumentException ex) {
			park(record, "no-key-or-seq");
		}
		catch (Refused ex) {
			park(record, ex.violations().getFirst().rule());
		}
		catch (SerializationException ex) {
			if (isOutage(ex)) {
				throw ex;
			}
			park(record, "not-deserialisable");
		}
		catch (DataIntegrityViolationException ex) {
			park(record, "breaks-a-constraint");
		}
	}

	private Object read(ConsumerRecord<byte[], byte[]> record) {
		Object value = (record.value() != null) ? this.deserializer.deserialize(record.topic(), record.value()) : null;
		if (value == null) {
			throw Refused.invalid("", "value-there", "The record has no value.");
		}
		return value;
	}

	private void park(ConsumerRecord<byte[], byte[]> record, String reason) {
		// Never the content, which is about a person.
		LOG.warn("Parked {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), reason);
		this.transaction.executeWithoutResult((status) -> this.parked.park(record, reason));
	}

	/**
	 * The serializer throws the same type for bytes that are no record and for a registry
	 * that does not answer.
	 */
	private static boolean isOutage(Throwable failure) {
		for (Throwable at = failure; at != null; at = at.getCause()) {
			switch (at) {
				case RestClientException refused when refused.getStatus() >= 500 || refused.getStatus() == 429 -> {
					return true;
				}
				case RestClientException refused -> {
					return false;
				}
				case IOException io -> {
					return true;
				}
				case TimeoutException late -> {
					return true;
				}
				default -> {
				}
			}
		}
		return false;
	}

	private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
		Header header = record.headers().lastHeader(name);
		return text((header != null) ? header.value() : new byte[0]);
	}

	private static String text(byte[] value) {
		return (value != null) ? new String(value, StandardCharsets.UTF_8) : "";
	}

}
