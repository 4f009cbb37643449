package se.carecontact.integration.delivery.watch;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When someone should be told.
 *
 * @param interval how often queues and partners are looked at
 * @param queueAge how long the oldest delivery to a partner may have waited
 * @param failureRate percentage of a partner's last calls that may fail
 * @param parkedClients how many clients may have something stopped, per partner
 * @param partnerDown how long a partner may be down
 * @param consentWait how long a delivery may have waited for its client's consent
 * @param consentUnanswered how many deliveries may wait for contact-service's answer
 * @param differences how many differences from what it was told a partner may have
 */
@ConfigurationProperties("care.alerts")
public record AlertProperties(@DefaultValue("15s") Duration interval, @DefaultValue("15m") Duration queueAge,
		@DefaultValue("25") int failureRate, @DefaultValue("0") int parkedClients,
		@DefaultValue("5m") Duration partnerDown, @DefaultValue("7d") Duration consentWait,
		@DefaultValue("0") int consentUnanswered, @DefaultValue("0") int differences) {

	public AlertProperties {
		if (interval.isNegative() || interval.isZero()) {
			throw new IllegalArgumentException("care.alerts.interval must be above zero");
		}
		if (failureRate < 1 || failureRate > 100 || parkedClients < 0 || consentUnanswered < 0 || differences < 0) {
			throw new IllegalArgumentException("care.alerts: failure-rate is 1 to 100, counts are 0 or more");
		}
	}

}
