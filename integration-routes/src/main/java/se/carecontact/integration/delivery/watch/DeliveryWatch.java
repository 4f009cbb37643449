package se.carecontact.integration.delivery.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.integration.delivery.dispatch.PartnerStatuses;
import se.carecontact.integration.delivery.dispatch.PartnerStatuses.PartnerStatus;
import se.carecontact.integration.delivery.reconcile.Reconciliations;
import se.carecontact.integration.partner.Partner;

import org.springframework.stereotype.Component;

/**
 * Looks at queues and partners now and then: metrics per partner, and an alert for
 * whatever is beyond its limit. Tells of each alert once, when it begins and when it is
 * over, whichever replica saw it.
 */
@Component
class DeliveryWatch {

	private static final Logger log = LoggerFactory.getLogger(DeliveryWatch.class);

	/** What was not seen in so many looks is over. */
	private static final int LOOKS = 3;

	private final Queues queues;

	private final Alerts alerts;

	private final PartnerStatuses statuses;

	private final Reconciliations reconciliations;

	private final AlertProperties limits;

	private final Clock clock;

	private volatile Map<String, QueueState> last = Map.of();

	private volatile Map<String, Long> differences = Map.of();

	DeliveryWatch(Queues queues, Alerts alerts, PartnerStatuses statuses, Reconciliations reconciliations,
			AlertProperties limits, Clock clock, MeterRegistry meters) {
		this.queues = queues;
		this.alerts = alerts;
		this.statuses = statuses;
		this.reconciliations = reconciliations;
		this.limits = limits;
		this.clock = clock;
		for (Partner partner : Partner.values()) {
			gauge(meters, partner, "care.delivery.queue.size", "Deliveries to be sent", QueueState::waiting);
			gauge(meters, partner, "care.delivery.queue.age", "Seconds the oldest of them has waited",
					(state) -> state.oldest().toSeconds());
			gauge(meters, partner, "care.delivery.parked.clients", "Clients with something stopped",
					QueueState::parkedClients);
			gauge(meters, partner, "care.delivery.consent.waits", "Deliveries that wait for consent",
					QueueState::consentWaits);
			gauge(meters, partner, "care.delivery.consent.unanswered", "Deliveries that wait for an answer on consent",
					QueueState::unanswered);
			Gauge
				.builder("care.reconciliation.differences", this,
						(watch) -> watch.differences.getOrDefault(partner.id(), 0L))
				.description("Differences between what the partner holds and what it was told")
				.tag("partner", partner.id())
				.register(meters);
		}
	}

	/** Looks once. */
	void look() {
		Map<String, QueueState> now = this.queues.read();
		this.last = now;
		this.differences = this.reconciliations.standing();
		for (PartnerStatus status : this.statuses.all()) {
			look(status, now.getOrDefault(status.partner(), QueueState.EMPTY));
		}
		this.alerts.endUnseen(this.limits.interval().multipliedBy(LOOKS))
			.forEach((alert) -> log.info("ALERT over {} {}: {}", alert.kind(), alert.partner(), alert.detail()));
	}

	private void look(PartnerStatus status, QueueState queue) {
		String partner = status.partner();
		raise(queue.oldest().compareTo(this.limits.queueAge()) > 0, AlertKind.QUEUE_AGE, partner,
				queue.waiting() + " wait, the oldest for " + queue.oldest());
		raise(status.failureRate() > this.limits.failureRate(), AlertKind.FAILURE_RATE, partner,
				Math.round(status.failureRate()) + " % of the last calls failed");
		raise(queue.parkedClients() > this.limits.parkedClients(), AlertKind.PARKED_CLIENTS, partner,
				queue.parkedClients() + " clients have something stopped");
		raise(isDownTooLong(status), AlertKind.PARTNER_DOWN, partner, "down since " + status.downSince());
		raise(queue.longestConsentWait().compareTo(this.limits.consentWait()) > 0, AlertKind.CONSENT_WAIT, partner,
				queue.consentWaits() + " wait, the oldest for " + queue.longestConsentWait());
		raise(queue.unanswered() > this.limits.consentUnanswered(), AlertKind.CONSENT_UNANSWERED, partner,
				queue.unanswered() + " wait for contact-service's answer");
		long differing = this.differences.getOrDefault(partner, 0L);
		raise(differing > this.limits.differences(), AlertKind.DIFFERENCES, partner,
				differing + " things differ from what it was told");
	}

	private boolean isDownTooLong(PartnerStatus status) {
		return status.downSince() != null
				&& Duration.between(status.downSince(), this.clock.instant()).compareTo(this.limits.partnerDown()) > 0;
	}

	private void raise(boolean beyond, AlertKind kind, String partner, String detail) {
		if (beyond && this.alerts.sighted(kind.name(), partner, detail)) {
			log.warn("ALERT {} {}: {}", kind, partner, detail);
		}
	}

	private void gauge(MeterRegistry meters, Partner partner, String name, String description,
			ToDoubleFunction<QueueState> value) {
		Gauge
			.builder(name, this,
					(watch) -> value.applyAsDouble(watch.last.getOrDefault(partner.id(), QueueState.EMPTY)))
			.description(description)
			.tag("partner", partner.id())
			.register(meters);
	}

}
