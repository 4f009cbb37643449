package se.carecontact.integration.delivery.dispatch;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deliveries are dispatched.
 *
 * @param lease how long a claimed key is held; well above what one delivery's calls may
 * take together
 * @param shortestPoll how soon the ledger is asked again after activity
 * @param longestPoll how seldom it is asked when idle
 * @param firstBackoff wait of a key after its first failed try, doubled at each more
 * @param longestBackoff the most a key waits after a failed try
 * @param recheck how often what is held without a wake-up in sight is looked at
 * @param unansweredRecheck first wait when the owner of consents gave no answer, doubled
 * at each more; also when the registry or an earlier message is waited for
 * @param longestUnanswered the most a key waits for an answer on consent
 * @param breaker the partners' circuit breakers
 */
@ConfigurationProperties("care.dispatch")
public record DispatchProperties(@DefaultValue("30s") Duration lease, @DefaultValue("20ms") Duration shortestPoll,
		@DefaultValue("250ms") Duration longestPoll, @DefaultValue("500ms") Duration firstBackoff,
		@DefaultValue("10s") Duration longestBackoff, @DefaultValue("10m") Duration recheck,
		@DefaultValue("2s") Duration unansweredRecheck, @DefaultValue("1m") Duration longestUnanswered,
		@DefaultValue Breaker breaker) {

	public DispatchProperties {
		if (lease.compareTo(Duration.ofSeconds(1)) < 0) {
			throw new IllegalArgumentException("care.dispatch.lease must be a second or more");
		}
	}

	/** The wait after a number of failed tries in a row. */
	Duration backoff(int failures) {
		return doubled(this.firstBackoff, failures, this.longestBackoff);
	}

	/** The wait after a number of questions on consent in a row without an answer. */
	Duration unansweredBackoff(int unanswered) {
		return doubled(this.unansweredRecheck, unanswered, this.longestUnanswered);
	}

	private static Duration doubled(Duration first, int times, Duration longest) {
		Duration wait = first.multipliedBy(1L << Math.min(times, 16));
		return (wait.compareTo(longest) > 0) ? longest : wait;
	}

	/**
	 * When a partner counts as down, and how it is probed.
	 *
	 * @param window calls looked back on
	 * @param failureShare percentage of them that must fail
	 * @param firstProbe wait until the first probe, doubled at each that fails
	 * @param longestProbe the most to wait between probes
	 */
	public record Breaker(@DefaultValue("6") int window, @DefaultValue("50") int failureShare,
			@DefaultValue("1s") Duration firstProbe, @DefaultValue("15s") Duration longestProbe) {

	}

}
