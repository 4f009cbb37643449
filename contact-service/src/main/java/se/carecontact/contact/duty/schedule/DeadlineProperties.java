package se.carecontact.contact.duty.schedule;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deadlines are announced.
 *
 * @param announceInterval rest between two looks; the first comes at start
 * @param announceBatch how many duties are announced in one transaction
 */
@ConfigurationProperties("care.duties")
record DeadlineProperties(@DefaultValue("1m") Duration announceInterval, @DefaultValue("200") int announceBatch) {

	DeadlineProperties {
		if (announceInterval.compareTo(Duration.ofSeconds(1)) < 0) {
			throw new IllegalArgumentException("care.duties.announce-interval must be a second or more.");
		}
		if (announceBatch < 1 || announceBatch > 1000) {
			throw new IllegalArgumentException("care.duties.announce-batch must be 1 to 1000.");
		}
	}

}
