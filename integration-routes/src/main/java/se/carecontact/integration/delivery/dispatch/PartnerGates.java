package se.carecontact.integration.delivery.dispatch;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRateLimiterMetrics;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import se.carecontact.integration.delivery.DispatchSignal;
import se.carecontact.integration.delivery.ledger.Room;
import se.carecontact.integration.partner.Partner;
import se.carecontact.integration.partner.PartnersProperties;

import org.springframework.stereotype.Component;

/** The gate of each partner, with its metrics. */
@Component
class PartnerGates {

	private static final Duration LONGEST_WAIT_FOR_PACE = Duration.ofSeconds(5);

	private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();

	private final BulkheadRegistry bulkheads = BulkheadRegistry.ofDefaults();

	private final RateLimiterRegistry paces = RateLimiterRegistry.ofDefaults();

	private final Map<Partner, PartnerGate> gates = new EnumMap<>(Partner.class);

	PartnerGates(PartnersProperties partners, DispatchProperties properties, DispatchSignal signal,
			MeterRegistry meters) {
		for (Partner partner : Partner.values()) {
			this.gates.put(partner, gate(partner, partners.of(partner), properties.breaker(), signal));
		}
		TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(this.breakers).bindTo(meters);
		TaggedBulkheadMetrics.ofBulkheadRegistry(this.bulkheads).bindTo(meters);
		TaggedRateLimiterMetrics.ofRateLimiterRegistry(this.paces).bindTo(meters);
	}

	PartnerGate of(Partner partner) {
		PartnerGate gate = this.gates.get(partner);
		if (gate == null) {
			throw new IllegalStateException("no gate for " + partner.id());
		}
		return gate;
	}

	/** Room per partner, of those that have any. */
	Map<Partner, Room> rooms() {
		Map<Partner, Room> rooms = new EnumMap<>(Partner.class);
		this.gates.forEach((partner, gate) -> gate.room().ifPresent((room) -> rooms.put(partner, room)));
		return rooms;
	}

	private PartnerGate gate(Partner partner, PartnersProperties.Settings settings, DispatchProperties.Breaker breaker,
			DispatchSignal signal) {
		CircuitBreaker circuit = this.breakers.circuitBreaker(partner.id(), circuit(breaker));
		circuit.getEventPublisher().onStateTransition((transition) -> signal.raise());
		BulkheadConfig places = BulkheadConfig.custom()
			.maxConcurrentCalls(settings.concurrency())
			.maxWaitDuration(Duration.ZERO)
			.build();
		// One beat at a time, never a burst: no second holds more than the agreed number.
		RateLimiterConfig pace = RateLimiterConfig.custom()
			.limitForPeriod(1)
			.limitRefreshPeriod(Duration.ofSeconds(1).dividedBy(settings.requestsPerSecond()))
			.timeoutDuration(LONGEST_WAIT_FOR_PACE)
			.build();
		return new PartnerGate(circuit, this.bulkheads.bulkhead(partner.id(), places),
				this.paces.rateLimiter(partner.id(), pace));
	}

	private static CircuitBreakerConfig circuit(DispatchProperties.Breaker breaker) {
		return CircuitBreakerConfig.custom()
			.slidingWindowSize(breaker.window())
			.minimumNumberOfCalls(Math.max(1, breaker.window() / 2))
			.failureRateThreshold(breaker.failureShare())
			.permittedNumberOfCallsInHalfOpenState(1)
			.waitIntervalFunctionInOpenState(
					IntervalFunction.ofExponentialBackoff(breaker.firstProbe(), 2, breaker.longestProbe()))
			.automaticTransitionFromOpenToHalfOpenEnabled(true)
			.build();
	}

}
