package se.carecontact.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Sends the batches of one shard, each as one Kafka transaction. Its transactional id
 * belongs to the shard: starting it ends and undoes whatever an earlier owner of the
 * shard has under way, and refuses that owner ever after. After any failure it is of no
 * more use and is to be closed; starting another one tidies up behind it.
 */
final class ShardProducer implements AutoCloseable {

	private final Producer<byte[], byte[]> producer;

	/** Starts it and fences earlier owners; waits for Kafka for a bounded time. */
	ShardProducer(Producer<byte[], byte[]> producer) {
		this.producer = producer;
		try {
			producer.initTransactions();
		}
		catch (RuntimeException ex) {
			close();
			throw ex;
		}
	}

	/**
	 * Publishes the rows in their order, all or none. When it throws, it isn't known
	 * which.
	 */
	void publish(List<OutboxRow> rows) {
		this.producer.beginTransaction();
		for (OutboxRow row : rows) {
			throwIfRefused(this.producer.send(row.toRecord()));
		}
		// Waits for each record, and throws the first failure of any.
		this.producer.commitTransaction();
	}

	/**
	 * A record that isn't even taken, of an unknown topic say, has made the producer wait
	 * for seconds; the next ones would each wait as long.
	 */
	private static void throwIfRefused(Future<RecordMetadata> sent) {
		if (sent.state() == Future.State.FAILED) {
			throw new KafkaException("A record was not taken", sent.exceptionNow());
		}
	}

	@Override
	public void close() {
		this.producer.close(Duration.ZERO);
	}

}
