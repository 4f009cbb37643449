package se.carecontact.integration.feed;

import java.time.Duration;
import java.util.Map;

import org.apache.camel.component.kafka.consumer.CommitManager;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.apache.camel.component.kafka.consumer.KafkaManualCommitFactory;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Commits exactly the offset it is told, and nothing else ever. Camel's own factories
 * bring a commit manager that notes each record it handed over, kept or not, and commits
 * the last of them when a partition is revoked (seen in camel-kafka 4.22.0,
 * {@code ClassicRebalanceListener}): a record refused by a failing database would be
 * lost. With a factory of another class Camel takes its manager that does nothing.
 */
final class PlainCommit implements KafkaManualCommit {

	private final Consumer<?, ?> consumer;

	private final TopicPartition partition;

	private final long offset;

	private final Duration timeout;

	private PlainCommit(Consumer<?, ?> consumer, TopicPartition partition, long offset, Duration timeout) {
		this.consumer = consumer;
		this.partition = partition;
		this.offset = offset;
		this.timeout = timeout;
	}

	@Override
	public void commit() {
		this.consumer.commitSync(Map.of(this.partition, new OffsetAndMetadata(this.offset + 1)), this.timeout);
	}

	/** Makes a commit per record, as Camel asks for it. */
	static final class Factory implements KafkaManualCommitFactory {

		@Override
		public KafkaManualCommit newInstance(CamelExchangePayload exchange, KafkaRecordPayload record,
				CommitManager unused) {
			return new PlainCommit(exchange.consumer, record.partition, record.recordOffset,
					Duration.ofMillis(record.commitTimeout));
		}

	}

}
