package se.carecontact.integration.delivery.dispatch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import se.carecontact.integration.delivery.DispatchSignal;
import se.carecontact.integration.delivery.PartnerLimits;
import se.carecontact.integration.delivery.ledger.Room;
import se.carecontact.integration.partner.Partner;
import se.carecontact.integration.partner.PartnerUnavailable;
import se.carecontact.integration.partner.PartnersProperties;
import se.carecontact.integration.partner.PartnersProperties.Settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Breaker, ramp and bulkhead of one partner, without a partner. */
class PartnerGateTests {

	private final PartnerGates gates = gates();

	private final PartnerGate gate = this.gates.of(Partner.LIFECARE);

	@Test
	void a_well_partner_has_room_for_as_many_as_agreed() {
		assertThat(this.gate.room()).contains(Room.of(8, 8));
		assertThat(this.gate.enter()).isTrue();
		assertThat(this.gate.room()).contains(Room.of(7, 8));
		this.gate.leave();
		assertThat(this.gate.room()).contains(Room.of(8, 8));
	}

	@Test
	void a_read_takes_one_of_the_agreed_places_when_the_one_who_claims_gives_it() throws Exception {
		try (ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<Boolean> read = reader.submit(() -> this.gate.enterToRead(Duration.ofSeconds(60)));
			await().until(() -> this.gate.room().equals(Optional.of(Room.of(7, 8))));

			assertThat(read.get()).isTrue();
			assertThat(this.gate.inside()).isOne();
			this.gate.leave();
			assertThat(this.gate.room()).contains(Room.of(8, 8));
		}
	}

	@Test
	void a_read_of_a_partner_that_is_down_takes_nothing() {
		fail(3);

		assertThat(this.gate.enterToRead(Duration.ofMillis(1))).isFalse();
		this.gate.breaker().transitionToClosedState();

		assertThat(this.gate.inside()).isZero();
		this.gate.room();
		assertThat(this.gate.inside()).isZero();
	}

	@Test
	void a_failing_partner_gets_nothing_and_the_others_theirs() {
		fail(3);
		assertThat(this.gate.room()).isEmpty();
		assertThat(this.gates.rooms()).doesNotContainKey(Partner.LIFECARE).containsKey(Partner.PRATOR);
	}

	@Test
	void a_partner_that_comes_back_is_probed_by_one_then_loaded_gently() {
		fail(3);
		this.gate.breaker().transitionToHalfOpenState();
		assertThat(this.gate.room()).contains(new Room(1, 8, true));
		assertThat(this.gate.maySend()).isTrue();
		this.gate.answered(1);
		assertThat(this.gate.breaker().getState()).isEqualTo(State.CLOSED);
		assertThat(this.gate.room()).contains(Room.of(2, 8));
		this.gate.answered(1);
		this.gate.answered(1);
		assertThat(this.gate.room()).contains(Room.of(8, 8));
	}

	@Test
	void a_probe_that_was_not_sent_leaves_the_next_one_its_turn() {
		fail(3);
		this.gate.breaker().transitionToHalfOpenState();
		assertThat(this.gate.maySend()).isTrue();
		this.gate.notSent();
		assertThat(this.gate.maySend()).isTrue();
	}

	@Test
	void a_key_that_goes_on_failing_alone_does_not_shut_the_partner_for_others() {
		for (int failedBefore = 3; failedBefore < 40; failedBefore++) {
			assertThat(this.gate.maySend()).isTrue();
			this.gate.failed(1, new PartnerUnavailable("HTTP_500"), failedBefore);
		}
		assertThat(this.gate.room()).contains(Room.of(8, 8));
	}

	@Test
	void a_probe_that_fails_shuts_the_partner_again_whoever_it_was() {
		fail(3);
		this.gate.breaker().transitionToHalfOpenState();
		assertThat(this.gate.maySend()).isTrue();
		this.gate.failed(1, new PartnerUnavailable("HTTP_500"), 12);
		assertThat(this.gate.breaker().getState()).isEqualTo(State.OPEN);
	}

	@Test
	void a_pause_the_partner_asks_for_shuts_the_gate_at_once() {
		this.gate.failed(1, new PartnerUnavailable("HTTP_429", Duration.ofMinutes(5)), 0);
		assertThat(this.gate.breaker().getState()).isEqualTo(State.OPEN);
		assertThat(this.gate.room()).isEmpty();
	}

	@Test
	void backoff_grows_to_its_limit_and_no_further() {
		DispatchProperties properties = properties();
		assertThat(properties.backoff(0)).isEqualTo(Duration.ofMillis(500));
		assertThat(properties.backoff(2)).isEqualTo(Duration.ofSeconds(2));
		assertThat(properties.backoff(1_000)).isEqualTo(Duration.ofSeconds(10));
		assertThat(properties.unansweredBackoff(0)).isEqualTo(Duration.ofSeconds(2));
		assertThat(properties.unansweredBackoff(2)).isEqualTo(Duration.ofSeconds(8));
		assertThat(properties.unansweredBackoff(1_000)).isEqualTo(Duration.ofMinutes(1));
	}

	@Test
	void limits_change_while_it_runs_and_a_partner_that_is_down_stays_down() {
		this.gates.apply(Partner.LIFECARE,
				new PartnerLimits(5, 3, 6, 50, Duration.ofMinutes(1), Duration.ofMinutes(2)));
		assertThat(this.gate.room()).contains(Room.of(3, 3));
		fail(3);
		assertThat(this.gate.downSince()).isPresent();

		this.gates.apply(Partner.LIFECARE,
				new PartnerLimits(5, 4, 10, 50, Duration.ofMinutes(2), Duration.ofMinutes(2)));

		assertThat(this.gate.room()).isEmpty();
		assertThat(this.gate.downSince()).isPresent();
		this.gate.breaker().transitionToClosedState();
		assertThat(this.gate.downSince()).isEmpty();
		this.gate.answered(1);
		this.gate.answered(1);
		assertThat(this.gate.room()).contains(Room.of(4, 4));
	}

	private void fail(int times) {
		for (int i = 0; i < times; i++) {
			this.gate.failed(1, new PartnerUnavailable("TIMEOUT"), 0);
		}
	}

	private static PartnerGates gates() {
		Settings settings = new Settings(URI.create("http://localhost:1"), Duration.ofSeconds(1), 1_000, 8, null);
		return new PartnerGates(new PartnersProperties(settings, settings, settings), properties(),
				new DispatchSignal(), (partner, perSecond) -> OptionalLong.of(System.nanoTime()),
				new SimpleMeterRegistry());
	}

	private static DispatchProperties properties() {
		return new DispatchProperties(Duration.ofMinutes(1), Duration.ofMillis(20), Duration.ofMillis(250),
				Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofSeconds(2),
				Duration.ofMinutes(1),
				new DispatchProperties.Breaker(6, 50, Duration.ofMinutes(1), Duration.ofMinutes(2)));
	}

}
