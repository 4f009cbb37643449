package se.carecontact.integration.delivery.watch;

import java.time.Duration;

/**
 * What is undelivered to a partner.
 *
 * @param waiting deliveries to be sent
 * @param oldest how long the oldest of them has waited
 * @param parkedClients clients with something stopped
 * @param consentWaits deliveries that wait for consent
 * @param longestConsentWait how long the oldest of them has waited
 * @param unanswered deliveries that wait for an answer on consent
 */
record QueueState(long waiting, Duration oldest, long parkedClients, long consentWaits, Duration longestConsentWait,
		long unanswered) {

	static final QueueState EMPTY = new QueueState(0, Duration.ZERO, 0, 0, Duration.ZERO, 0);

}
