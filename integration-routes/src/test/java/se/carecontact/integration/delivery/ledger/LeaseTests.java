package se.carecontact.integration.delivery.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.carecontact.integration.delivery.Priority;
import se.carecontact.integration.delivery.Reason;
import se.carecontact.integration.support.LedgerView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Who may write what about a key, on a ledger of its own. */
class LeaseTests {

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
	void a_worker_whose_lease_ran_out_and_was_taken_over_can_write_nothing() {
		UUID client = ledger.add(UUID.randomUUID(), Priority.NORMAL);
		Lease stale = ledger.claimOne(LedgerBench.SHORT).orElseThrow();
		Head head = ledger.claims.head(stale).orElseThrow();
		Lease fresh = await().until(() -> ledger.claimOne(LedgerBench.LONG), Optional::isPresent).orElseThrow();

		assertThatExceptionOfType(LeaseLost.class)
			.isThrownBy(() -> ledger.finish(stale, head, new Outcome.Sent("late")));
		assertThatExceptionOfType(LeaseLost.class)
			.isThrownBy(() -> ledger.outcomes.begin(stale, head, LedgerBench.LONG));
		assertThat(ledger.view.states(LedgerBench.CHANNEL, client)).containsExactly("PENDING");
		ledger.finish(fresh, head, new Outcome.Sent("right"));
		assertThat(ledger.view.rows(LedgerBench.CHANNEL, client)).singleElement()
			.extracting(LedgerView.Row::partnerReference)
			.isEqualTo("right");
	}

	@Test
	void a_paused_worker_whose_lease_ran_out_may_not_begin_even_if_nobody_took_over() {
		ledger.add(UUID.randomUUID(), Priority.NORMAL);
		Lease stale = ledger.claimOne(LedgerBench.SHORT).orElseThrow();
		Head head = ledger.claims.head(stale).orElseThrow();
		await().until(() -> ledger.view.jdbc()
			.sql("select lease_until < now() from delivery_key where lease_token = ?")
			.param(stale.token())
			.query(Boolean.class)
			.single());

		assertThatExceptionOfType(LeaseLost.class)
			.isThrownBy(() -> ledger.outcomes.begin(stale, head, LedgerBench.LONG));
	}

	@Test
	void a_key_is_never_held_twice_however_many_claim_at_once() throws Exception {
		for (int i = 0; i < 40; i++) {
			ledger.add(UUID.randomUUID(), Priority.NORMAL);
		}
		List<Key> held = new ArrayList<>();
		try (ExecutorService claimers = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<List<Lease>> claimer = () -> ledger.claim(Room.of(10, 1000), LedgerBench.LONG);
			for (Future<List<Lease>> claimed : claimers.invokeAll(Collections.nCopies(8, claimer))) {
				claimed.get().forEach((lease) -> held.add(lease.key()));
			}
		}
		catch (ExecutionException ex) {
			throw new AssertionError(ex.getCause());
		}
		assertThat(held).hasSize(40).doesNotHaveDuplicates();
	}

	@Test
	void a_delivery_that_comes_in_while_its_client_is_woken_is_not_forgotten() throws Exception {
		List<UUID> clients = Stream.generate(UUID::randomUUID).limit(200).toList();
		try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
			for (UUID client : clients) {
				Future<?> added = both.submit(() -> ledger.add(client, Priority.NORMAL));
				while (!added.isDone()) {
					ledger.transaction
						.executeWithoutResult((status) -> ledger.intake.wakeHeld(new Key(LedgerBench.CHANNEL, client)));
				}
				added.get();
			}
		}

		assertThat(ledger.claim(Room.of(clients.size(), 1000), LedgerBench.LONG))
			.extracting((lease) -> lease.key().clientId())
			.containsExactlyInAnyOrderElementsOf(clients);
	}

	@Test
	void a_parked_head_holds_its_key_back_from_being_claimed() {
		UUID client = ledger.add(UUID.randomUUID(), Priority.NORMAL);
		ledger.add(client, Priority.URGENT);
		Lease lease = ledger.claimOne(LedgerBench.LONG).orElseThrow();
		Head head = ledger.claims.head(lease).orElseThrow();
		ledger.finish(lease, head, new Outcome.Parked(Reason.MAPPING_FAULT));

		assertThat(ledger.claimOne(LedgerBench.LONG)).isEmpty();
		assertThat(ledger.view.states(LedgerBench.CHANNEL, client)).containsExactly("PARKED", "PENDING");
	}

	@Test
	void what_was_cancelled_while_it_was_claimed_is_not_begun() {
		UUID client = ledger.add(UUID.randomUUID(), Priority.NORMAL);
		Lease lease = ledger.claimOne(LedgerBench.LONG).orElseThrow();
		Head head = ledger.claims.head(lease).orElseThrow();
		ledger.transaction.executeWithoutResult(
				(status) -> ledger.intake.cancelUnsent(new Key(LedgerBench.CHANNEL, client), Reason.CONSENT_WITHDRAWN));

		assertThat(ledger.outcomes.begin(lease, head, LedgerBench.LONG)).isFalse();
	}

	@Test
	void what_was_cancelled_while_under_way_is_noted_as_sent_if_the_partner_took_it() {
		UUID client = ledger.add(UUID.randomUUID(), Priority.NORMAL);
		Lease lease = ledger.claimOne(LedgerBench.LONG).orElseThrow();
		Head head = ledger.claims.head(lease).orElseThrow();
		assertThat(ledger.outcomes.begin(lease, head, LedgerBench.LONG)).isTrue();
		ledger.transaction.executeWithoutResult(
				(status) -> ledger.intake.cancelUnsent(new Key(LedgerBench.CHANNEL, client), Reason.CONSENT_WITHDRAWN));

		ledger.finish(lease, head, new Outcome.Sent("taken"));

		assertThat(ledger.view.states(LedgerBench.CHANNEL, client)).containsExactly("SENT");
	}

	@Test
	void an_attempt_taken_back_leaves_no_trace_of_an_earlier_try() {
		UUID client = ledger.add(UUID.randomUUID(), Priority.NORMAL);
		Lease lease = ledger.claimOne(LedgerBench.LONG).orElseThrow();
		Head head = ledger.claims.head(lease).orElseThrow();
		ledger.outcomes.begin(lease, head, LedgerBench.LONG);
		ledger.outcomes.unbegin(lease, head);

		assertThat(ledger.claims.head(lease)).hasValueSatisfying((now) -> assertThat(now.firstAttemptAt()).isNull());
		assertThat(ledger.view.rows(LedgerBench.CHANNEL, client).getFirst().attempts()).isZero();
	}

	@Test
	void a_wake_up_that_comes_while_the_head_is_found_waiting_is_not_lost() {
		UUID client = ledger.add(UUID.randomUUID(), Priority.NORMAL);
		Lease lease = ledger.claimOne(LedgerBench.LONG).orElseThrow();
		Head head = ledger.claims.head(lease).orElseThrow();
		ledger.transaction.executeWithoutResult((status) -> ledger.intake.wakeHeld(client));
		ledger.finish(lease, head, new Outcome.Held(Reason.WAITING_FOR_IDENTITY, LedgerBench.LONG));

		assertThat(ledger.view.states(LedgerBench.CHANNEL, client)).containsExactly("HELD");
		assertThat(await().until(() -> ledger.claimOne(LedgerBench.LONG), Optional::isPresent)).isPresent();
	}

	@Test
	void what_is_found_waiting_and_was_not_woken_rests() {
		ledger.add(UUID.randomUUID(), Priority.NORMAL);
		Lease lease = ledger.claimOne(LedgerBench.LONG).orElseThrow();
		Head head = ledger.claims.head(lease).orElseThrow();
		ledger.finish(lease, head, new Outcome.Held(Reason.WAITING_FOR_IDENTITY, LedgerBench.LONG));

		assertThat(ledger.claimOne(LedgerBench.LONG)).isEmpty();
	}

	@Test
	void what_is_taken_in_together_keeps_its_order_and_what_is_known_comes_once() {
		UUID client = UUID.randomUUID();
		UUID other = UUID.randomUUID();
		NewDelivery first = ledger.delivery(client, Priority.NORMAL);
		NewDelivery second = ledger.delivery(client, Priority.NORMAL);
		NewDelivery third = ledger.delivery(client, Priority.NORMAL);
		ledger.transaction.executeWithoutResult((status) -> ledger.intake.add(first));

		Integer added = ledger.transaction.execute((status) -> ledger.intake
			.addAll(List.of(first, second, second, third, ledger.delivery(other, Priority.NORMAL))));

		assertThat(added).isEqualTo(3);
		assertThat(ledger.view.states(LedgerBench.CHANNEL, other)).containsExactly("PENDING");
		assertThat(ledger.view.jdbc()
			.sql("select event_id from delivery where client_id = ? order by id")
			.param(client)
			.query(UUID.class)
			.list()).containsExactly(first.eventId(), second.eventId(), third.eventId());
	}

	@Test
	void a_key_whose_only_delivery_is_known_already_is_not_left_behind() {
		NewDelivery known = ledger.delivery(UUID.randomUUID(), Priority.NORMAL);
		ledger.transaction.executeWithoutResult((status) -> ledger.intake.add(known));
		Lease lease = ledger.claimOne(LedgerBench.LONG).orElseThrow();
		ledger.finish(lease, ledger.claims.head(lease).orElseThrow(), new Outcome.Sent("reference"));

		Integer added = ledger.transaction.execute((status) -> ledger.intake.addAll(List.of(known)));

		assertThat(added).isZero();
		assertThat(ledger.view.jdbc().sql("select count(*) from delivery_key").query(Integer.class).single()).isZero();
	}

}
