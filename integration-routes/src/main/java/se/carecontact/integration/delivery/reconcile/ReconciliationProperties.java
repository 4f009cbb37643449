package se.carecontact.integration.delivery.reconcile;

import java.time.Duration;
import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When and how gently partners are compared with what they were told.
 *
 * @param nightly whether it is done each night
 * @param at when, in Sweden; a replica that was down then begins within two hours, or not
 * until the next night
 * @param requestsPerSecond calls a second to each partner at most, 1 to 100; they take
 * their beats of the partner's own pace too
 * @param rest how long a partner that could not be read rests before it is tried again
 * @param keptFor how long what was found is kept
 */
@ConfigurationProperties("care.reconciliation")
public record ReconciliationProperties(@DefaultValue("true") boolean nightly, @DefaultValue("02:30") LocalTime at,
		@DefaultValue("5") int requestsPerSecond, @DefaultValue("30s") Duration rest,
		@DefaultValue("90d") Duration keptFor) {

	public ReconciliationProperties {
		if (requestsPerSecond < 1 || requestsPerSecond > 100) {
			throw new IllegalArgumentException("care.reconciliation.requests-per-second is 1 to 100");
		}
		if (rest.isNegative() || rest.isZero() || rest.compareTo(Duration.ofHours(1)) > 0) {
			throw new IllegalArgumentException("care.reconciliation.rest must lie above zero and within an hour");
		}
	}

}
