package se.carecontact.integration.delivery.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.carecontact.integration.delivery.Priority;
import se.carecontact.integration.delivery.Reason;
import se.carecontact.integration.partner.Partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whose turn it is, and how many are under way at once, on a ledger of its own. */
class TurnsAndPlacesTests {

	private static LedgerBench ledger;

	@BeforeAll
	static void open() {
		ledger = new LedgerBench();
	}

	@AfterAll
	static void close() {
		ledger.close();
	}

	@AfterEach
	void empty() {
		ledger.empty();
	}

	@Test
	void however_many_claim_at_once_a_partner_has_no_more_under_way_than_agreed() throws Exception {
		for (int i = 0; i < 40; i++) {
			ledger.add(UUID.randomUUID(), Priority.NORMAL);
		}
		List<Lease> held = new ArrayList<>();
		try (ExecutorService claimers = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<List<Lease>> claimer = () -> ledger.claim(Room.of(3, 7), LedgerBench.LONG);
			for (Future<List<Lease>> claimed : claimers.invokeAll(Collections.nCopies(8, claimer))) {
				held.addAll(claimed.get());
			}
		}
		assertThat(held).hasSize(7);

		ledger.transaction.executeWithoutResult((status) -> ledger.outcomes.release(held.getFirst()));

		assertThat(ledger.claim(Room.of(3, 7), LedgerBench.LONG)).hasSize(1);
	}

	@Test
	void a_partner_that_may_have_fewer_at_once_from_now_on_gets_no_more_until_it_has() {
		for (int i = 0; i < 5; i++) {
			ledger.add(UUID.randomUUID(), Priority.NORMAL);
		}
		assertThat(ledger.claim(Room.of(8, 4), LedgerBench.LONG)).hasSize(4);

		assertThat(ledger.claim(Room.of(8, 2), LedgerBench.LONG)).isEmpty();
	}

	@Test
	void the_place_of_a_replica_that_died_is_free_when_its_lease_is_out() {
		ledger.add(UUID.randomUUID(), Priority.NORMAL);
		ledger.add(UUID.randomUUID(), Priority.NORMAL);
		Room onePlace = Room.of(1, 1);
		assertThat(ledger.claim(onePlace, LedgerBench.LONG)).hasSize(1);
		assertThat(ledger.claim(onePlace, LedgerBench.LONG)).isEmpty();

		ledger.view.jdbc().sql("update delivery_key set lease_until = now() where lease_token is not null").update();

		assertThat(ledger.claim(onePlace, LedgerBench.LONG)).hasSize(1);
	}

	@Test
	void a_read_takes_a_place_too_and_the_next_that_is_free_is_kept_for_one_that_asks() {
		ledger.add(UUID.randomUUID(), Priority.NORMAL);
		ledger.add(UUID.randomUUID(), Priority.NORMAL);
		UUID first = UUID.randomUUID();
		assertThat(ledger.places.takeForRead(Partner.PRIMARY_CARE, first, 1, LedgerBench.LONG, LedgerBench.LONG))
			.isTrue();
		assertThat(ledger.claim(Room.of(1, 1), LedgerBench.LONG)).isEmpty();
		ledger.places.leaveRead(first);
		Lease lease = ledger.claim(Room.of(1, 1), LedgerBench.LONG).getFirst();
		UUID second = UUID.randomUUID();
		assertThat(ledger.places.takeForRead(Partner.PRIMARY_CARE, second, 1, LedgerBench.LONG, LedgerBench.LONG))
			.isFalse();

		ledger.transaction.executeWithoutResult((status) -> ledger.outcomes.release(lease));

		assertThat(ledger.claim(Room.of(1, 1), LedgerBench.LONG)).isEmpty();
		assertThat(ledger.places.takeForRead(Partner.PRIMARY_CARE, second, 1, LedgerBench.LONG, LedgerBench.LONG))
			.isTrue();
	}

	@Test
	void a_read_that_asked_and_died_keeps_no_place() {
		ledger.add(UUID.randomUUID(), Priority.NORMAL);
		ledger.places.takeForRead(Partner.PRIMARY_CARE, UUID.randomUUID(), 1, LedgerBench.SHORT, LedgerBench.SHORT);

		await().until(() -> ledger.claim(Room.of(1, 1), LedgerBench.LONG).size() == 1);
	}

	@Test
	void the_urgent_goes_before_the_older() {
		UUID older = ledger.add(UUID.randomUUID(), Priority.NORMAL);
		UUID urgent = ledger.add(UUID.randomUUID(), Priority.URGENT);

		assertThat(ledger.claimOne(LedgerBench.LONG))
			.hasValueSatisfying((lease) -> assertThat(lease.key().clientId()).isEqualTo(urgent));
		assertThat(ledger.claimOne(LedgerBench.LONG))
			.hasValueSatisfying((lease) -> assertThat(lease.key().clientId()).isEqualTo(older));
	}

	@Test
	void what_was_tried_and_waits_again_goes_behind_those_that_had_no_turn() {
		UUID older = ledger.add(UUID.randomUUID(), Priority.NORMAL);
		UUID newer = ledger.add(UUID.randomUUID(), Priority.NORMAL);
		Lease lease = ledger.claimOne(LedgerBench.LONG).orElseThrow();
		assertThat(lease.key().clientId()).isEqualTo(older);
		ledger.finish(lease, ledger.claims.head(lease).orElseThrow(),
				new Outcome.Held(Reason.CONSENT_UNANSWERED, Duration.ZERO));

		assertThat(ledger.claimOne(LedgerBench.LONG))
			.hasValueSatisfying((next) -> assertThat(next.key().clientId()).isEqualTo(newer));
	}

	@Test
	void a_probe_goes_to_who_waited_longest_however_urgent_another_is() {
		UUID older = ledger.add(UUID.randomUUID(), Priority.NORMAL);
		ledger.add(UUID.randomUUID(), Priority.URGENT);

		assertThat(ledger.claim(new Room(1, 1000, true), LedgerBench.LONG)).singleElement()
			.satisfies((probe) -> assertThat(probe.key().clientId()).isEqualTo(older));
	}

}
