package se.carecontact.plan.retention.schedule;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import se.carecontact.plan.platform.Days;
import se.carecontact.plan.retention.Housekeeping;
import se.carecontact.plan.retention.RunRetention;

/**
 * Runs retention at night, on every replica: they share the work. {@code -} as
 * {@code care.retention.cron} turns it off.
 */
@Configuration(proxyBeanMethods = false)
class RetentionSchedule {

	private static final Logger LOG = LoggerFactory.getLogger(RetentionSchedule.class);

	private final RunRetention runRetention;

	private final Housekeeping housekeeping;

	private final Clock clock;

	RetentionSchedule(RunRetention runRetention, Housekeeping housekeeping, Clock clock) {
		this.runRetention = runRetention;
		this.housekeeping = housekeeping;
		this.clock = clock;
	}

	/** A service that was down for long finds the access log's partitions made. */
	@EventListener(ApplicationReadyEvent.class)
	void prepareAccessLog() {
		this.housekeeping.prepareAccessLog(Days.today(this.clock));
	}

	@Scheduled(cron = "${care.retention.cron:0 45 2 * * *}", zone = "Europe/Stockholm")
	void run() {
		RunRetention.Pass pass = this.runRetention.run(Days.today(this.clock));
		LOG.info("Retention: {} drafts purged, {} failed, {} rows purged by age", pass.drafts(), pass.failed(),
				pass.rows());
		Throwable failure = pass.firstFailure();
		if (failure != null) {
			// Its message may repeat what stood in a row.
			LOG.error("Retention: a draft could not be purged and is due again: {}", failure.getClass().getName());
		}
	}

}
