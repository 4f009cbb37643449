package se.carecontact.integration.delivery.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import org.junit.jupiter.api.Test;
import se.carecontact.integration.delivery.Reason;
import se.carecontact.integration.delivery.ledger.Outcome;
import se.carecontact.integration.partner.PartnerStep;
import se.carecontact.integration.partner.PartnerUnavailable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What happens before a call leaves, in which order, without a partner. */
class DepartureTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final Outcome HELD = new Outcome.Held(Reason.WAITING_FOR_CONSENT, LONG);

	private final List<String> steps = new ArrayList<>();

	private Duration good = LONG;

	private boolean beats = true;

	private final CircuitBreaker breaker = CircuitBreaker.of("partner",
			CircuitBreakerConfig.custom()
				.slidingWindowSize(2)
				.minimumNumberOfCalls(2)
				.permittedNumberOfCallsInHalfOpenState(1)
				.build());

	private final PartnerGate gate = new PartnerGate(this.breaker, Bulkhead.ofDefaults("partner"),
			RateLimiter.ofDefaults("partner"), this::beat);

	@Test
	void the_question_is_asked_after_the_first_beat_and_right_before_the_first_call() {
		departure(Optional::empty).with(() -> {
			this.steps.add("mapping");
			call();
			call();
			return "";
		});

		assertThat(this.steps).containsExactly("mapping", "beat", "question", "call", "beat", "call");
	}

	@Test
	void a_question_that_took_longer_than_the_beat_is_good_costs_another_beat_and_is_not_asked_again() {
		this.good = Duration.ofMillis(-1);
		Departure departure = departure(() -> {
			this.good = LONG;
			return Optional.empty();
		});

		departure.with(this::call);

		assertThat(this.steps).containsExactly("beat", "question", "beat", "call");
	}

	@Test
	void what_the_question_answers_keeps_the_call_back() {
		Departure departure = departure(() -> Optional.of(HELD));

		assertThatExceptionOfType(CallNotMade.class).isThrownBy(() -> departure.with(this::call))
			.satisfies((ex) -> assertThat(ex.outcome()).isEqualTo(HELD));

		assertThat(this.steps).containsExactly("beat", "question");
		assertThat(departure.hasLeft()).isFalse();
	}

	@Test
	void without_a_beat_nobody_is_asked_and_nothing_leaves() {
		this.beats = false;
		Departure departure = departure(Optional::empty);

		assertThatExceptionOfType(CallNotMade.class).isThrownBy(() -> departure.with(this::call));

		assertThat(this.steps).containsExactly("beat");
		assertThat(departure.hasLeft()).isFalse();
	}

	@Test
	void a_partner_that_went_down_while_the_beat_was_waited_for_gets_nothing() {
		this.breaker.transitionToOpenState();

		assertThatExceptionOfType(CallNotMade.class).isThrownBy(() -> departure(Optional::empty).with(this::call));

		assertThat(this.steps).containsExactly("beat");
	}

	@Test
	void nothing_leaves_when_the_attempts_time_is_over() {
		Departure departure = new Departure(this.gate, Optional::empty, Duration.ofMillis(-1));

		assertThatExceptionOfType(CallNotMade.class).isThrownBy(() -> departure.with(this::call));

		assertThat(departure.hasLeft()).isFalse();
		assertThat(this.steps).containsExactly("beat");
	}

	@Test
	void an_attempt_that_called_nobody_says_nothing_of_the_partner() {
		this.breaker.transitionToOpenState();
		this.breaker.transitionToHalfOpenState();
		Departure departure = departure(Optional::empty);

		departure.with(() -> "");
		departure.answered();
		departure.failed(new PartnerUnavailable("TIMEOUT"), 0);

		assertThat(this.breaker.getState()).isEqualTo(State.HALF_OPEN);
		assertThat(this.breaker.tryAcquirePermission()).isTrue();
	}

	@Test
	void a_probe_whose_call_was_kept_back_leaves_the_next_one_its_turn() {
		this.breaker.transitionToOpenState();
		this.breaker.transitionToHalfOpenState();
		Departure departure = departure(() -> Optional.of(HELD));
		assertThatExceptionOfType(CallNotMade.class).isThrownBy(() -> departure.with(this::call));

		departure.notSent();

		assertThat(this.breaker.tryAcquirePermission()).isTrue();
	}

	private Departure departure(Supplier<Optional<Outcome>> question) {
		return new Departure(this.gate, () -> {
			this.steps.add("question");
			return question.get();
		}, LONG);
	}

	private OptionalLong beat() {
		this.steps.add("beat");
		return this.beats ? OptionalLong.of(System.nanoTime() + this.good.toNanos()) : OptionalLong.empty();
	}

	private String call() {
		PartnerStep.take();
		this.steps.add("call");
		return "";
	}

}
