package se.carecontact.plan.implementationplan.schedule;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deadlines are announced.
 *
 * @param announceInterval rest between two looks; the first comes at start
 * @param announceBatch how many plans are announced in one transaction
 */
@ConfigurationProperties("care.plans")
record DeadlineProperties(@DefaultValue("1m") Duration announceInterval, @DefaultValue("200") int announceBatch) {

	private static final int MAX_BATCH = 1000;

	DeadlineProperties {
		if (announceInterval.compareTo(Duration.ofSeconds(1)) < 0) {
			throw new IllegalArgumentException("care.plans.announce-interval must be a second or more.");
		}
		if (announceBatch < 1 || announceBatch > MAX_BATCH) {
			throw new IllegalArgumentException("care.plans.announce-batch must be 1 to " + MAX_BATCH + ".");
		}
	}

}
