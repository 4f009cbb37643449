package se.carecontact.integration.delivery.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.carecontact.environment.CareEnvironment;
import se.carecontact.environment.Database;
import se.carecontact.integration.crypto.Sealer;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.Priority;
import se.carecontact.integration.delivery.Reason;
import se.carecontact.integration.feed.IncomingRecord;
import se.carecontact.integration.partner.Partner;
import se.carecontact.integration.support.LedgerView;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Claims and leases on a database of their own, with no dispatcher to disturb them. */
class LeaseTests {

	private static final String CHANNEL = "lease-test";

	private static final Duration LONG = Duration.ofMinutes(5);

	private static final Duration SHORT = Duration.ofMillis(200);

	private static HikariDataSource dataSource;

	private static LedgerIntake intake;

	private static LedgerClaims claims;

	private static PartnerPlaces places;

	private static LedgerOutcomes outcomes;

	private static LedgerView ledger;

	private static TransactionTemplate transaction;

	@BeforeAll
	static void migrate() {
		Database database = CareEnvironment.shared().newDatabase("leases");
		dataSource = new HikariDataSource();
		dataSource.setJdbcUrl(database.jdbcUrl());
		dataSource.setUsername(database.username());
		dataSource.setPassword(database.password());
		Flyway.configure().dataSource(dataSource).load().migrate();
		JdbcClient jdbc = JdbcClient.create(dataSource);
		Sealer sealer = Sealer.withKey(Base64.getEncoder().encodeToString(new byte[32]));
		Keys keys = new Keys(jdbc);
		places = new PartnerPlaces(jdbc);
		intake = new LedgerIntake(jdbc, keys, sealer);
		claims = new LedgerClaims(jdbc, sealer, places);
		outcomes = new LedgerOutcomes(jdbc, keys, new OperatorLog(jdbc));
		ledger = new LedgerView(jdbc);
		transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
	}

	@AfterAll
	static void close() {
		dataSource.close();
	}

	@AfterEach
	void empty() {
		ledger.jdbc().sql("delete from delivery").update();
		ledger.jdbc().sql("delete from delivery_key").update();
		ledger.jdbc().sql("delete from partner_read").update();
	}

	@Test
	void a_worker_whose_lease_ran_out_and_was_taken_over_can_write_nothing() {
		UUID client = add(UUID.randomUUID(), Priority.NORMAL);
		Lease stale = claimOne(SHORT).orElseThrow();
		Head head = claims.head(stale).orElseThrow();
		Lease fresh = await().until(() -> claimOne(LONG), Optional::isPresent).orElseThrow();

		assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> finish(stale, head, new Outcome.Sent("late")));
		assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> outcomes.begin(stale, head, LONG));
		assertThat(ledger.states(CHANNEL, client)).containsExactly("PENDING");
		finish(fresh, head, new Outcome.Sent("right"));
		assertThat(ledger.rows(CHANNEL, client)).singleElement()
			.extracting(LedgerView.Row::partnerReference)
			.isEqualTo("right");
	}

	@Test
	void a_paused_worker_whose_lease_ran_out_may_not_begin_even_if_nobody_took_over() {
		add(UUID.randomUUID(), Priority.NORMAL);
		Lease stale = claimOne(SHORT).orElseThrow();
		Head head = claims.head(stale).orElseThrow();
		await().until(() -> ledger.jdbc()
			.sql("select lease_until < now() from delivery_key where lease_token = ?")
			.param(stale.token())
			.query(Boolean.class)
			.single());

		assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> outcomes.begin(stale, head, LONG));
	}

	@Test
	void a_key_is_never_held_twice_however_many_claim_at_once() throws Exception {
		for (int i = 0; i < 40; i++) {
			add(UUID.randomUUID(), Priority.NORMAL);
		}
		List<Key> held = new ArrayList<>();
		try (ExecutorService claimers = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<List<Lease>> claimer = () -> claim(Room.of(10, 1000), LONG);
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
	void however_many_claim_at_once_a_partner_has_no_more_under_way_than_agreed() throws Exception {
		for (int i = 0; i < 40; i++) {
			add(UUID.randomUUID(), Priority.NORMAL);
		}
		List<Lease> held = new ArrayList<>();
		try (ExecutorService claimers = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<List<Lease>> claimer = () -> claim(Room.of(3, 7), LONG);
			for (Future<List<Lease>> claimed : claimers.invokeAll(Collections.nCopies(8, claimer))) {
				held.addAll(claimed.get());
			}
		}
		assertThat(held).hasSize(7);

		transaction.executeWithoutResult((status) -> outcomes.release(held.getFirst()));

		assertThat(claim(Room.of(3, 7), LONG)).hasSize(1);
	}

	@Test
	void a_partner_that_may_have_fewer_at_once_from_now_on_gets_no_more_until_it_has() {
		for (int i = 0; i < 5; i++) {
			add(UUID.randomUUID(), Priority.NORMAL);
		}
		assertThat(claim(Room.of(8, 4), LONG)).hasSize(4);

		assertThat(claim(Room.of(8, 2), LONG)).isEmpty();
	}

	@Test
	void the_place_of_a_replica_that_died_is_free_when_its_lease_is_out() {
		add(UUID.randomUUID(), Priority.NORMAL);
		add(UUID.randomUUID(), Priority.NORMAL);
		Room onePlace = Room.of(1, 1);
		assertThat(claim(onePlace, LONG)).hasSize(1);
		assertThat(claim(onePlace, LONG)).isEmpty();

		ledger.jdbc().sql("update delivery_key set lease_until = now() where lease_token is not null").update();

		assertThat(claim(onePlace, LONG)).hasSize(1);
	}

	@Test
	void a_read_takes_a_place_too_and_the_next_that_is_free_is_kept_for_one_that_asks() {
		add(UUID.randomUUID(), Priority.NORMAL);
		add(UUID.randomUUID(), Priority.NORMAL);
		UUID first = UUID.randomUUID();
		assertThat(places.takeForRead(Partner.PRIMARY_CARE, first, 1, LONG, LONG)).isTrue();
		assertThat(claim(Room.of(1, 1), LONG)).isEmpty();
		places.leaveRead(first);
		Lease lease = claim(Room.of(1, 1), LONG).getFirst();
		UUID second = UUID.randomUUID();
		assertThat(places.takeForRead(Partner.PRIMARY_CARE, second, 1, LONG, LONG)).isFalse();

		transaction.executeWithoutResult((status) -> outcomes.release(lease));

		assertThat(claim(Room.of(1, 1), LONG)).isEmpty();
		assertThat(places.takeForRead(Partner.PRIMARY_CARE, second, 1, LONG, LONG)).isTrue();
	}

	@Test
	void a_read_that_asked_and_died_keeps_no_place() {
		add(UUID.randomUUID(), Priority.NORMAL);
		places.takeForRead(Partner.PRIMARY_CARE, UUID.randomUUID(), 1, SHORT, SHORT);

		await().until(() -> claim(Room.of(1, 1), LONG).size() == 1);
	}

	@Test
	void the_urgent_goes_before_the_older() {
		UUID older = add(UUID.randomUUID(), Priority.NORMAL);
		UUID urgent = add(UUID.randomUUID(), Priority.URGENT);

		assertThat(claimOne(LONG)).hasValueSatisfying((lease) -> assertThat(lease.key().clientId()).isEqualTo(urgent));
		assertThat(claimOne(LONG)).hasValueSatisfying((lease) -> assertThat(lease.key().clientId()).isEqualTo(older));
	}

	@Test
	void what_was_tried_and_waits_again_goes_behind_those_that_had_no_turn() {
		UUID older = add(UUID.randomUUID(), Priority.NORMAL);
		UUID newer = add(UUID.randomUUID(), Priority.NORMAL);
		Lease lease = claimOne(LONG).orElseThrow();
		assertThat(lease.key().clientId()).isEqualTo(older);
		finish(lease, claims.head(lease).orElseThrow(), new Outcome.Held(Reason.CONSENT_UNANSWERED, Duration.ZERO));

		assertThat(claimOne(LONG)).hasValueSatisfying((next) -> assertThat(next.key().clientId()).isEqualTo(newer));
	}

	@Test
	void a_probe_goes_to_who_waited_longest_however_urgent_another_is() {
		UUID older = add(UUID.randomUUID(), Priority.NORMAL);
		add(UUID.randomUUID(), Priority.URGENT);

		assertThat(claim(new Room(1, 1000, true), LONG)).singleElement()
			.satisfies((probe) -> assertThat(probe.key().clientId()).isEqualTo(older));
	}

	@Test
	void a_delivery_that_comes_in_while_its_client_is_woken_is_not_forgotten() throws Exception {
		List<UUID> clients = Stream.generate(UUID::randomUUID).limit(200).toList();
		try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
			for (UUID client : clients) {
				Future<?> added = both.submit(() -> add(client, Priority.NORMAL));
				while (!added.isDone()) {
					transaction.executeWithoutResult((status) -> intake.wakeHeld(new Key(CHANNEL, client)));
				}
				added.get();
			}
		}

		assertThat(claim(Room.of(clients.size(), 1000), LONG)).extracting((lease) -> lease.key().clientId())
			.containsExactlyInAnyOrderElementsOf(clients);
	}

	@Test
	void a_parked_head_holds_its_key_back_from_being_claimed() {
		UUID client = add(UUID.randomUUID(), Priority.NORMAL);
		add(client, Priority.URGENT);
		Lease lease = claimOne(LONG).orElseThrow();
		Head head = claims.head(lease).orElseThrow();
		finish(lease, head, new Outcome.Parked(Reason.MAPPING_FAULT));

		assertThat(claimOne(LONG)).isEmpty();
		assertThat(ledger.states(CHANNEL, client)).containsExactly("PARKED", "PENDING");
	}

	@Test
	void what_was_cancelled_while_it_was_claimed_is_not_begun() {
		UUID client = add(UUID.randomUUID(), Priority.NORMAL);
		Lease lease = claimOne(LONG).orElseThrow();
		Head head = claims.head(lease).orElseThrow();
		transaction
			.executeWithoutResult((status) -> intake.cancelUnsent(new Key(CHANNEL, client), Reason.CONSENT_WITHDRAWN));

		assertThat(outcomes.begin(lease, head, LONG)).isFalse();
	}

	@Test
	void what_was_cancelled_while_under_way_is_noted_as_sent_if_the_partner_took_it() {
		UUID client = add(UUID.randomUUID(), Priority.NORMAL);
		Lease lease = claimOne(LONG).orElseThrow();
		Head head = claims.head(lease).orElseThrow();
		assertThat(outcomes.begin(lease, head, LONG)).isTrue();
		transaction
			.executeWithoutResult((status) -> intake.cancelUnsent(new Key(CHANNEL, client), Reason.CONSENT_WITHDRAWN));

		finish(lease, head, new Outcome.Sent("taken"));

		assertThat(ledger.states(CHANNEL, client)).containsExactly("SENT");
	}

	@Test
	void an_attempt_taken_back_leaves_no_trace_of_an_earlier_try() {
		UUID client = add(UUID.randomUUID(), Priority.NORMAL);
		Lease lease = claimOne(LONG).orElseThrow();
		Head head = claims.head(lease).orElseThrow();
		outcomes.begin(lease, head, LONG);
		outcomes.unbegin(lease, head);

		assertThat(claims.head(lease)).hasValueSatisfying((now) -> assertThat(now.firstAttemptAt()).isNull());
		assertThat(ledger.rows(CHANNEL, client).getFirst().attempts()).isZero();
	}

	private Optional<Lease> claimOne(Duration duration) {
		return claim(Room.of(1, 1000), duration).stream().findFirst();
	}

	@Test
	void a_wake_up_that_comes_while_the_head_is_found_waiting_is_not_lost() {
		UUID client = add(UUID.randomUUID(), Priority.NORMAL);
		Lease lease = claimOne(LONG).orElseThrow();
		Head head = claims.head(lease).orElseThrow();
		transaction.executeWithoutResult((status) -> intake.wakeHeld(client));
		finish(lease, head, new Outcome.Held(Reason.WAITING_FOR_IDENTITY, LONG));

		assertThat(ledger.states(CHANNEL, client)).containsExactly("HELD");
		assertThat(await().until(() -> claimOne(LONG), Optional::isPresent)).isPresent();
	}

	@Test
	void what_is_found_waiting_and_was_not_woken_rests() {
		add(UUID.randomUUID(), Priority.NORMAL);
		Lease lease = claimOne(LONG).orElseThrow();
		Head head = claims.head(lease).orElseThrow();
		finish(lease, head, new Outcome.Held(Reason.WAITING_FOR_IDENTITY, LONG));

		assertThat(claimOne(LONG)).isEmpty();
	}

	@Test
	void what_is_taken_in_together_keeps_its_order_and_what_is_known_comes_once() {
		UUID client = UUID.randomUUID();
		UUID other = UUID.randomUUID();
		NewDelivery first = delivery(client, Priority.NORMAL);
		NewDelivery second = delivery(client, Priority.NORMAL);
		NewDelivery third = delivery(client, Priority.NORMAL);
		transaction.executeWithoutResult((status) -> intake.add(first));

		Integer added = transaction.execute(
				(status) -> intake.addAll(List.of(first, second, second, third, delivery(other, Priority.NORMAL))));

		assertThat(added).isEqualTo(3);
		assertThat(ledger.states(CHANNEL, other)).containsExactly("PENDING");
		assertThat(ledger.jdbc()
			.sql("select event_id from delivery where client_id = ? order by id")
			.param(client)
			.query(UUID.class)
			.list()).containsExactly(first.eventId(), second.eventId(), third.eventId());
	}

	@Test
	void a_key_whose_only_delivery_is_known_already_is_not_left_behind() {
		NewDelivery known = delivery(UUID.randomUUID(), Priority.NORMAL);
		transaction.executeWithoutResult((status) -> intake.add(known));
		Lease lease = claimOne(LONG).orElseThrow();
		finish(lease, claims.head(lease).orElseThrow(), new Outcome.Sent("reference"));

		Integer added = transaction.execute((status) -> intake.addAll(List.of(known)));

		assertThat(added).isZero();
		assertThat(ledger.jdbc().sql("select count(*) from delivery_key").query(Integer.class).single()).isZero();
	}

	/**
	 * In a transaction, as Spring makes one: the partner's lock lasts as long as that.
	 */
	private static List<Lease> claim(Room room, Duration duration) {
		return transaction.execute((status) -> claims.claim(Map.of(Partner.PRIMARY_CARE, room), duration));
	}

	private static void finish(Lease lease, Head head, Outcome outcome) {
		transaction.executeWithoutResult((status) -> outcomes.finish(lease, head, outcome));
	}

	private UUID add(UUID client, Priority priority) {
		transaction.executeWithoutResult((status) -> intake.add(delivery(client, priority)));
		return client;
	}

	private static NewDelivery delivery(UUID client, Priority priority) {
		IncomingRecord record = new IncomingRecord("test", 0, 0, null, new byte[] { 1 }, Map.of());
		return new NewDelivery(CHANNEL, Partner.PRIMARY_CARE.id(), client, record, UUID.randomUUID(), 1L, "test.Event",
				"1080", priority, Instant.EPOCH, null, DeliveryState.PENDING, null);
	}

}
