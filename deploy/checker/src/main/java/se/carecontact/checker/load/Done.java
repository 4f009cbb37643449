package se.carecontact.checker.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was done for a client.
 *
 * @param clientId who
 * @param acts how often each act was surely done
 * @param unknown how often no one knows
 * @param withoutConsent when there surely was no consent to care reports
 */
public record Done(String clientId, Map<Act, Integer> acts, Map<Act, Integer> unknown, List<Span> withoutConsent) {

	/**
	 * Whether there surely was no consent at a moment.
	 * @param slack how much later than the withdrawal's answer counts as late
	 */
	public boolean hadNoConsentAt(Instant moment, Duration slack) {
		return this.withoutConsent.stream()
			.anyMatch((span) -> moment.isAfter(span.from().plus(slack))
					&& (span.until() == null || moment.isBefore(span.until())));
	}

}
