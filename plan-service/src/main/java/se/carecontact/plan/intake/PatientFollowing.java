package se.carecontact.plan.intake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a record again, in its place, while the database or the registry is away: the
 * records after it wait, none is lost. Gives up well before the broker would take the
 * partitions away, so that the loop can poll and come back to it.
 */
class PatientFollowing {

	private static final Logger LOG = LoggerFactory.getLogger(PatientFollowing.class);

	private static final Duration FIRST_WAIT = Duration.ofMillis(100);

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

	private final FollowRecord followRecord;

	private final IntakeMetrics metrics;

	private final CountDownLatch stopped;

	PatientFollowing(FollowRecord followRecord, IntakeMetrics metrics, CountDownLatch stopped) {
		this.followRecord = followRecord;
		this.metrics = metrics;
		this.stopped = stopped;
	}

	/**
	 * Follows the record, however many tries it takes until the deadline.
	 * @param deadlineNanos of {@link System#nanoTime()}
	 * @return false where the deadline or a stop came first: the record has had no effect
	 * and must be read again
	 */
	boolean follow(ConsumerRecord<byte[], byte[]> received, long deadlineNanos) {
		Duration wait = FIRST_WAIT;
		while (true) {
			try {
				this.metrics.count(this.followRecord.follow(received));
				return true;
			}
			catch (RuntimeException ex) {
				this.metrics.outage(ex);
				LOG.warn("{}-{}@{} waits for an outage to pass: {}", received.topic(), received.partition(),
						received.offset(), ex.getClass().getName());
			}
			if (System.nanoTime() + wait.toNanos() > deadlineNanos || stoppedWithin(wait)) {
				return false;
			}
			wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
		}
	}

	private boolean stoppedWithin(Duration wait) {
		try {
			return this.stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

}
