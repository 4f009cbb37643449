package se.carecontact.integration.delivery.dispatch;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRateLimiterMetrics;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import se.carecontact.integration.delivery.DispatchSignal;
import se.carecontact.integration.delivery.PartnerLimits;
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

	private final Map<Partner, PartnerLimits> configured = new EnumMap<>(Partner.class);

	private final Map<Partner, PartnerLimits> applied = new ConcurrentHashMap<>();

	private final DispatchSignal signal;

	private final SharedPace shared;

	PartnerGates(PartnersProperties partners, DispatchProperties properties, DispatchSignal signal, SharedPace shared,
			MeterRegistry meters) {
		this.shared = shared;
		this.signal = signal;
		for (Partner partner : Partner.values()) {
			PartnersProperties.Settings settings = partners.of(partner);
			DispatchProperties.Breaker breaker = properties.breaker();
			PartnerLimits limits = new PartnerLimits(settings.requestsPerSecond(), settings.concurrency(),
					breaker.window(), breaker.failureShare(), breaker.firstProbe(), breaker.longestProbe());
			this.configured.put(partner, limits);
			this.applied.put(partner, limits);
			this.gates.put(partner, gate(partner, limits));
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

	/** Has dispatch look for room, such as for a read that waits for some. */
	void wake() {
		this.signal.raise();
	}

	/** The limits in force in this process. */
	PartnerLimits limits(Partner partner) {
		PartnerLimits limits = this.applied.get(partner);
		if (limits == null) {
			throw new IllegalStateException("no limits for " + partner.id());
		}
		return limits;
	}

	/** The limits of the configuration. */
	PartnerLimits configured(Partner partner) {
		PartnerLimits limits = this.configured.get(partner);
		if (limits == null) {
			throw new IllegalStateException("no limits for " + partner.id());
		}
		return limits;
	}

	/**
	 * Presses a partner as these limits say, from now on. The same again does nothing.
	 */
	synchronized void apply(Partner partner, PartnerLimits limits) {
		PartnerLimits before = limits(partner);
		if (limits.equals(before)) {
			return;
		}
		PartnerGate gate = of(partner);
		if (limits.requestsPerSecond() != before.requestsPerSecond()) {
			RateLimiter pace = RateLimiter.of(partner.id(), pace(limits));
			this.paces.replace(partner.id(), pace);
			gate.keepTo(pace);
		}
		if (limits.concurrency() != before.concurrency()) {
			gate.resize(limits.concurrency());
		}
		if (!circuitOf(limits).equals(circuitOf(before))) {
			CircuitBreaker breaker = CircuitBreaker.of(partner.id(), circuit(limits));
			this.breakers.replace(partner.id(), breaker);
			gate.judgeBy(waking(breaker));
		}
		this.applied.put(partner, limits);
		this.signal.raise();
	}

	private PartnerGate gate(Partner partner, PartnerLimits limits) {
		BulkheadConfig places = BulkheadConfig.custom()
			.maxConcurrentCalls(limits.concurrency())
			.maxWaitDuration(Duration.ZERO)
			.build();
		return new PartnerGate(waking(this.breakers.circuitBreaker(partner.id(), circuit(limits))),
				this.bulkheads.bulkhead(partner.id(), places), this.paces.rateLimiter(partner.id(), pace(limits)),
				() -> this.shared.await(partner, limits(partner).requestsPerSecond()));
	}

	private CircuitBreaker waking(CircuitBreaker breaker) {
		breaker.getEventPublisher().onStateTransition((transition) -> this.signal.raise());
		return breaker;
	}

	/** One beat at a time, never a burst: no second holds more than the agreed number. */
	private static RateLimiterConfig pace(PartnerLimits limits) {
		return RateLimiterConfig.custom()
			.limitForPeriod(1)
			.limitRefreshPeriod(Duration.ofSeconds(1).dividedBy(limits.requestsPerSecond()))
			.timeoutDuration(LONGEST_WAIT_FOR_PACE)
			.build();
	}

	/** The limits but for those that the breaker does not know of. */
	private static PartnerLimits circuitOf(PartnerLimits limits) {
		return new PartnerLimits(1, 1, limits.breakerWindow(), limits.failureShare(), limits.firstProbe(),
				limits.longestProbe());
	}

	private static CircuitBreakerConfig circuit(PartnerLimits limits) {
		return CircuitBreakerConfig.custom()
			.slidingWindowSize(limits.breakerWindow())
			.minimumNumberOfCalls(Math.max(1, limits.breakerWindow() / 2))
			.failureRateThreshold(limits.failureShare())
			.permittedNumberOfCallsInHalfOpenState(1)
			.waitIntervalFunctionInOpenState(
					IntervalFunction.ofExponentialBackoff(limits.firstProbe(), 2, limits.longestProbe()))
			.automaticTransitionFromOpenToHalfOpenEnabled(true)
			.build();
	}

}
