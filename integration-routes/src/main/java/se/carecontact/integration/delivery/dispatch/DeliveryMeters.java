package se.carecontact.integration.delivery.dispatch;

import java.time.Clock;
import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import se.carecontact.integration.delivery.ledger.Head;
import se.carecontact.integration.delivery.ledger.Lease;
import se.carecontact.integration.delivery.ledger.Outcome;

import org.springframework.stereotype.Component;

/**
 * How many tries ended how, and how long a delivery took from its event to its receipt.
 */
@Component
class DeliveryMeters {

	private final MeterRegistry meters;

	private final Clock clock;

	DeliveryMeters(MeterRegistry meters, Clock clock) {
		this.meters = meters;
		this.clock = clock;
	}

	void count(Lease lease, Head head, Outcome outcome) {
		String channel = lease.key().channel();
		this.meters
			.counter("care.delivery.tries", "channel", channel, "partner", lease.partner().id(), "outcome",
					outcome.getClass().getSimpleName())
			.increment();
		if (outcome instanceof Outcome.Sent) {
			Duration taken = Duration.between(head.occurredAt(), this.clock.instant());
			Timer.builder("care.delivery.latency")
				.description("From the fact in its service to the partner's receipt")
				.tag("channel", channel)
				.register(this.meters)
				.record(taken.isNegative() ? Duration.ZERO : taken);
		}
	}

}
