package se.carecontact.contact.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.carecontact.contact.client.Identity;
import se.carecontact.contact.client.ProtectedIdentity;
import se.carecontact.contact.identity.IdentityNumber;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.support.PublishedEvents.Published;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestNumbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Decisions of many clients in one transaction: each as if it had come alone. */
@Tag("rule")
class PushManyDecisionsTest extends ServiceTest {

	private static final Caller CASE_SYSTEM = new Caller("treserva", "Treserva", Set.of(Role.CASE_SYSTEM), KARLSKRONA,
			Set.of(), null);

	@Autowired
	private PushDecision push;

	@Autowired
	private ImportDecisions imports;

	@Autowired
	private PlatformTransactionManager manager;

	@Autowired
	private JdbcClient rows;

	@Test
	@DisplayName("Bulk: every new client of a batch gets its case, duties, warning and events, each once and in order")
	void each_new_client_of_a_batch_gets_all_that_follows() {
		List<UUID> clients = clientsOf(this.push.push(CASE_SYSTEM, KARLSKRONA, pushes(5)));

		assertThat(clients).doesNotHaveDuplicates().hasSize(5);
		clients.forEach(PushManyDecisionsTest::awaitFirstEvents);
		for (UUID client : clients) {
			assertThat(one("SELECT version::text || home_care_open FROM client WHERE client_id = ?", client))
				.isEqualTo("2true");
			assertThat(one("SELECT count(*) FROM care_case WHERE client_id = ? AND ended_on IS NULL", client))
				.isEqualTo("1");
			assertThat(one("SELECT string_agg(kind, ' ') FROM contact_warning WHERE client_id = ?", client))
				.isEqualTo("NO_MAIN");
			assertThat(one("SELECT unit_id || from_day FROM client_unit_history WHERE client_id = ?", client))
				.isEqualTo(UNIT + "-infinity");
			assertThat(one("SELECT string_agg(kind, ' ' ORDER BY kind) FROM duty WHERE client_id = ?", client))
				.contains("OFFER_CONTACT");
			assertThat(one("SELECT count(*) FROM access_log WHERE client_id = ?", client)).isEqualTo("1");
		}
	}

	@Test
	@DisplayName("Bulk: one refused decision among a batch leaves the others with their effect, each exactly once")
	void one_refused_decision_leaves_the_others_their_effect() {
		DecisionPush someonesElse = pushOf(newDecisionId());
		this.push.push(CASE_SYSTEM, KARLSKRONA, someonesElse);
		List<DecisionPush> batch = new ArrayList<>(pushes(6));
		batch.add(3, pushOf(someonesElse.decisionId()));

		List<PushResult> results = this.imports.push(CASE_SYSTEM, KARLSKRONA, batch);

		assertThat(results.get(3)).isInstanceOf(PushResult.NotTaken.class);
		List<UUID> clients = results.stream()
			.flatMap((result) -> (result instanceof PushResult.Taken taken) ? Stream.of(taken.clientId()) : Stream.of())
			.toList();
		assertThat(clients).doesNotHaveDuplicates().hasSize(6);
		clients.forEach(PushManyDecisionsTest::awaitFirstEvents);
	}

	@Test
	@DisplayName("Bulk: a batch whose transaction is lost leaves nothing, and sent again is taken once")
	void a_lost_batch_leaves_nothing_and_is_taken_when_sent_again() {
		List<DecisionPush> batch = pushes(4);
		Map<String, String> before = database();
		new TransactionTemplate(this.manager).executeWithoutResult((status) -> {
			this.push.push(CASE_SYSTEM, KARLSKRONA, batch);
			status.setRollbackOnly();
		});
		assertThat(database()).usingRecursiveComparison().ignoringFields("event_outbox").isEqualTo(before);

		List<PushDecision.Pushed> again = this.push.push(CASE_SYSTEM, KARLSKRONA, batch);
		List<PushDecision.Pushed> thrice = this.push.push(CASE_SYSTEM, KARLSKRONA, batch);

		assertThat(again).extracting(PushDecision.Pushed::outcome).containsOnly(PushOutcome.CREATED);
		assertThat(thrice).extracting(PushDecision.Pushed::outcome).containsOnly(PushOutcome.UNCHANGED);
		clientsOf(again).forEach(PushManyDecisionsTest::awaitFirstEvents);
	}

	@Test
	void a_decision_that_is_another_clients_refuses_the_whole_transaction() {
		DecisionPush first = pushOf(newDecisionId());
		this.push.push(CASE_SYSTEM, KARLSKRONA, first);
		List<DecisionPush> batch = List.of(pushOf(newDecisionId()), pushOf(first.decisionId()));
		Map<String, String> before = database();

		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.push.push(CASE_SYSTEM, KARLSKRONA, batch))
			.withMessageContaining("another client's");
		assertThat(database()).usingRecursiveComparison().ignoringFields("event_outbox").isEqualTo(before);
	}

	@Test
	void a_client_whom_another_adds_meanwhile_is_waited_for_and_added_once() throws Exception {
		DecisionPush theirs = pushOf(newDecisionId());
		DecisionPush ours = new DecisionPush(newDecisionId(), theirs.identity(), theirs.grant());
		DecisionPush alone = pushOf(newDecisionId());
		CountDownLatch added = new CountDownLatch(1);
		CountDownLatch mayCommit = new CountDownLatch(1);
		List<UUID> clients;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			threads.submit(() -> new TransactionTemplate(this.manager).executeWithoutResult((status) -> {
				this.push.push(CASE_SYSTEM, KARLSKRONA, theirs);
				added.countDown();
				await(mayCommit);
			}));
			await(added);
			Future<List<PushDecision.Pushed>> mine = threads
				.submit(() -> this.push.push(CASE_SYSTEM, KARLSKRONA, List.of(ours, alone)));
			Awaitility.await().atMost(20, TimeUnit.SECONDS).until(this::someoneWaitsToAddClients);
			mayCommit.countDown();
			clients = clientsOf(mine.get(20, TimeUnit.SECONDS));
		}

		EVENTS.awaitNames(clients.getFirst(), "ClientIdentity", "HomeCareGranted", "HomeCareGranted");
		awaitFirstEvents(clients.getLast());
	}

	private boolean someoneWaitsToAddClients() {
		return this.rows.sql("""
				SELECT EXISTS (SELECT FROM pg_stat_activity
					WHERE wait_event_type = 'Lock' AND query LIKE '%INSERT INTO client (%')""")
			.query(Boolean.class)
			.single();
	}

	/** Exactly these, in this order, numbered from one without a gap. */
	private static void awaitFirstEvents(UUID client) {
		EVENTS.awaitNames(client, "ClientIdentity", "HomeCareGranted");
		Awaitility.await()
			.atMost(20, TimeUnit.SECONDS)
			.untilAsserted(() -> assertThat(EVENTS.of(client)).extracting(Published::name)
				.startsWith("ClientIdentity", "HomeCareGranted", "DutiesOpened")
				.containsOnlyOnce("DutiesOpened"));
		assertThat(EVENTS.of(client)).extracting(Published::seq).startsWith(1L, 2L, 3L).doesNotHaveDuplicates();
	}

	private String one(String query, UUID client) {
		return this.rows.sql(query).param(client).query(String.class).single();
	}

	private static List<UUID> clientsOf(List<PushDecision.Pushed> pushed) {
		return pushed.stream().map((each) -> each.decision().clientId()).toList();
	}

	private static List<DecisionPush> pushes(int count) {
		return Stream.generate(() -> pushOf(newDecisionId())).limit(count).toList();
	}

	/** A decision of a new client. */
	private static DecisionPush pushOf(String decisionId) {
		Identity identity = new Identity(IdentityNumber.parse(TestNumbers.next(), today()), "Elsa", "Lindgren",
				ProtectedIdentity.NONE);
		return new DecisionPush(decisionId, identity, new Grant(UNIT, LocalDate.of(2026, 11, 2),
				LocalDate.of(2026, 11, 9), null, List.of(new GrantedService("inkop", 60)), List.of(), null));
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
