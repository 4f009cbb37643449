package se.carecontact.integration.delivery.web;

import java.util.List;

import se.carecontact.integration.delivery.dispatch.PartnerStatuses.PartnerStatus;
import se.carecontact.integration.delivery.ledger.LedgerReading.Backlog;

/**
 * A partner as an operator sees it, from the replica that was asked.
 *
 * @param partner its id
 * @param breaker CLOSED (well), OPEN (down), HALF_OPEN (probed)
 * @param underWay deliveries under way
 * @param concurrency the most at once
 * @param requestsPerSecond the most begun a second
 * @param backlog what waits
 */
record PartnerView(String partner, String breaker, int underWay, int concurrency, int requestsPerSecond,
		Waiting backlog) {

	static PartnerView of(PartnerStatus status, List<Backlog> backlog) {
		return new PartnerView(status.partner(), status.breaker(), status.underWay(), status.concurrency(),
				status.requestsPerSecond(), Waiting.of(backlog));
	}

}
