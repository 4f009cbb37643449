package se.carecontact.plan.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.schemas.CareTopics;

/**
 * Polls {@code care.contact-events}, and {@code care.clients} for its tombstones, follows
 * each record and then commits its place: a crash in between repeats records, which are
 * dropped, and never skips one.
 */
class ContactEventLoop implements Runnable {

	/**
	 * Two minutes of tries for one poll's records; the broker allows five
	 * (max.poll.interval.ms).
	 */
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final Duration POLL = Duration.ofMillis(500);

	private static final Logger LOG = LoggerFactory.getLogger(ContactEventLoop.class);

	private final Consumer<byte[], byte[]> consumer;

	private final PatientFollowing following;

	private final CountDownLatch stopped;

	ContactEventLoop(Consumer<byte[], byte[]> consumer, PatientFollowing following, CountDownLatch stopped) {
		this.consumer = consumer;
		this.following = following;
		this.stopped = stopped;
	}

	/**
	 * Runs until stopped; a failure of the consumer itself escapes to whoever runs it.
	 */
	@Override
	public void run() {
		this.consumer.subscribe(List.of(CareTopics.CONTACT_EVENTS, CareTopics.CLIENTS));
		while (this.stopped.getCount() > 0) {
			follow(this.consumer.poll(POLL));
		}
	}

	private void follow(ConsumerRecords<byte[], byte[]> records) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
		for (TopicPartition partition : records.partitions()) {
			for (ConsumerRecord<byte[], byte[]> received : records.records(partition)) {
				if (!this.following.follow(received, deadline)) {
					this.consumer.seek(partition, received.offset());
					break;
				}
				done.put(partition, new OffsetAndMetadata(received.offset() + 1));
			}
		}
		commit(done);
	}

	private void commit(Map<TopicPartition, OffsetAndMetadata> done) {
		if (done.isEmpty()) {
			return;
		}
		try {
			this.consumer.commitSync(done);
		}
		catch (CommitFailedException ex) {
			// Another replica has the partitions now and reads these records again; it
			// drops them as repeats.
			LOG.info("The place was not kept, since the partitions have moved: {}", ex.getClass().getName());
		}
	}

}
