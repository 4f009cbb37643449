package se.carecontact.integration.delivery.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.dispatch.PartnerStatuses.PartnerStatus;
import se.carecontact.integration.delivery.ledger.LedgerReading.Backlog;

/**
 * A partner as an operator sees it, from the replica that was asked.
 *
 * @param partner its id
 * @param breaker CLOSED (well), OPEN (down), HALF_OPEN (probed)
 * @param downSince since when it is not well, probes included
 * @param failureRate percentage of the last calls that failed
 * @param underWay deliveries under way
 * @param concurrency the most at once
 * @param requestsPerSecond the most begun a second
 * @param backlog what waits
 */
record PartnerView(String partner, String breaker, @Nullable Instant downSince, float failureRate, int underWay,
		int concurrency, int requestsPerSecond, Waiting backlog) {

	static PartnerView of(PartnerStatus status, List<Backlog> backlog) {
		return new PartnerView(status.partner(), status.breaker(), status.downSince(), status.failureRate(),
				status.underWay(), status.limits().concurrency(), status.limits().requestsPerSecond(),
				Waiting.of(backlog));
	}

}
