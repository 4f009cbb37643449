package se.carecontact.plan.intake;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.carecontact.plan.platform.messaging.KafkaProperties;

/**
 * Runs the loop on a thread of its own while the service runs. A consumer that fails is
 * replaced after a second; where it stood is kept in Kafka, so nothing is lost by it.
 */
@Component
class ContactEventIntake implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(ContactEventIntake.class);

	/** The consumer group, and the name under which repeats are known. */
	static final String CONSUMER = "plan-service";

	private final Map<String, Object> settings;

	private final FollowRecord followRecord;

	private final IntakeMetrics metrics;

	private volatile CountDownLatch stopped = new CountDownLatch(0);

	private volatile @Nullable Consumer<byte[], byte[]> consumer;

	private volatile @Nullable Thread thread;

	ContactEventIntake(KafkaProperties kafka, FollowRecord followRecord, IntakeMetrics metrics) {
		this.followRecord = followRecord;
		this.metrics = metrics;
		this.settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers(),
				ConsumerConfig.GROUP_ID_CONFIG, CONSUMER, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
				ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed", ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
				"earliest", ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false,
				ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100,
				// A record ends the wait at once; a long one spares an idle broker.
				ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 5_000,
				// A killed service's partitions are free again after ten seconds.
				ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000, ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
	}

	@Override
	public void start() {
		this.stopped = new CountDownLatch(1);
		this.thread = Thread.ofPlatform().name("contact-events").start(this::run);
	}

	@Override
	public void stop() {
		this.stopped.countDown();
		Consumer<byte[], byte[]> polling = this.consumer;
		if (polling != null) {
			polling.wakeup();
		}
		join(this.thread);
	}

	@Override
	public boolean isRunning() {
		Thread running = this.thread;
		return running != null && running.isAlive();
	}

	private void run() {
		CountDownLatch stop = this.stopped;
		while (stop.getCount() > 0) {
			try (KafkaConsumer<byte[], byte[]> fresh = new KafkaConsumer<>(this.settings, new ByteArrayDeserializer(),
					new ByteArrayDeserializer())) {
				this.consumer = fresh;
				new ContactEventLoop(fresh, new PatientFollowing(this.followRecord, this.metrics, stop), stop).run();
			}
			catch (WakeupException ex) {
				LOG.debug("Woken up to stop");
			}
			catch (RuntimeException ex) {
				this.metrics.outage(ex);
				LOG.warn("The consumer of contact events failed and is replaced", ex);
				waitASecond(stop);
			}
			finally {
				this.consumer = null;
			}
		}
	}

	private static void waitASecond(CountDownLatch stop) {
		try {
			stop.await(1, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void join(@Nullable Thread running) {
		try {
			if (running != null) {
				running.join(TimeUnit.SECONDS.toMillis(15));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
