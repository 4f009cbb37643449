package se.carecontact.integration.consent;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Spares an owner of consents that does not answer, and those who would wait for it: when
 * half of the last questions got none, each further one is unanswered at once, but for
 * one probe now and then. An answer is never made up or remembered. Tells this process
 * when a probe may go ({@link ConsentProbe}) and when there are answers again
 * ({@link ConsentAnswers}).
 */
@Component
class ConsentBreaker {

	static final String NAME = "contact-service-consent";

	private final CircuitBreaker breaker;

	ConsentBreaker(ConsentProperties properties, ApplicationEventPublisher events, MeterRegistry meters) {
		CircuitBreakerRegistry registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
			.slidingWindowSize(6)
			.minimumNumberOfCalls(3)
			.failureRateThreshold(50)
			.permittedNumberOfCallsInHalfOpenState(1)
			.waitIntervalFunctionInOpenState(
					IntervalFunction.ofExponentialBackoff(properties.firstProbe(), 2, properties.longestProbe()))
			.automaticTransitionFromOpenToHalfOpenEnabled(true)
			.build());
		this.breaker = registry.circuitBreaker(NAME);
		TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
		this.breaker.getEventPublisher().onStateTransition((transition) -> {
			State now = transition.getStateTransition().getToState();
			if (now == State.HALF_OPEN) {
				events.publishEvent(new ConsentProbe());
			}
			else if (now == State.CLOSED) {
				events.publishEvent(new ConsentAnswers());
			}
		});
	}

	/**
	 * The answer, or unanswered at once while nothing may be asked. What the owner says
	 * of one client only, such as that it has no such client, is no sign of silence.
	 */
	ConsentAnswer ask(Supplier<Reply> question) {
		if (!this.breaker.tryAcquirePermission()) {
			return ConsentAnswer.UNANSWERED;
		}
		long begun = System.nanoTime();
		Reply reply;
		try {
			reply = question.get();
		}
		catch (RuntimeException ex) {
			this.breaker.releasePermission();
			throw ex;
		}
		if (reply.ownerIsWell()) {
			this.breaker.onSuccess(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
		}
		else {
			this.breaker.onError(System.nanoTime() - begun, TimeUnit.NANOSECONDS, new NoAnswer());
		}
		return reply.answer();
	}

	/**
	 * What came of a question.
	 *
	 * @param answer the answer
	 * @param ownerIsWell whether the owner answered at all as it should
	 */
	record Reply(ConsentAnswer answer, boolean ownerIsWell) {

		static final Reply SILENCE = new Reply(ConsentAnswer.UNANSWERED, false);

	}

	/** Whether nothing may be asked just now, not even as a probe. */
	boolean isOpen() {
		return this.breaker.getState() == State.OPEN;
	}

	/** For the breaker's books; nobody throws it. */
	private static final class NoAnswer extends RuntimeException {

	}

}
