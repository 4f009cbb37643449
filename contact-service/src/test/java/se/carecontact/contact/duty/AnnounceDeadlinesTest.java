package se.carecontact.contact.duty;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.carecontact.contact.support.PublishedEvents;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.events.contact.DutyDueSoon;
import se.carecontact.events.contact.DutyOverdue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each deadline is announced once, whoever announces and whatever dies. */
@Tag("rule")
class AnnounceDeadlinesTest extends ServiceTest {

	private static final int BATCH = 7;

	@Autowired
	private AnnounceDeadlines announcer;

	@Autowired
	private PlatformTransactionManager transactions;

	private final Town town = new Town("1081", "ronneby", this::person);

	@BeforeEach
	void nothing_is_left_by_other_tests() {
		announceAll(today());
	}

	@Test
	@DisplayName("Rule 10: a duty is told as due soon three days before its last day, and as overdue the day after it, once each")
	void due_soon_and_overdue() {
		LocalDate decided = today();
		UUID client = this.town.client(newDecisionId(), decided);
		LocalDate lastDay = this.town.due(client, "OFFER_CONTACT");
		announceAll(lastDay.minusDays(4));
		assertThat(told(client)).isEmpty();
		announceAll(lastDay.minusDays(3));
		announceAll(lastDay);
		assertThat(told(client)).containsExactly("DutyDueSoon OFFER_CONTACT");
		announceAll(lastDay.plusDays(1));
		announceAll(lastDay.plusDays(40));
		assertThat(told(client)).contains("DutyOverdue OFFER_CONTACT").doesNotHaveDuplicates();
	}

	@Test
	void a_duty_done_in_time_is_never_told_as_overdue() {
		UUID client = this.town.client(newDecisionId(), today());
		LocalDate lastDay = this.town.due(client, "OFFER_CONTACT");
		this.town.offered(client, today());
		announceAll(lastDay.plusDays(1));
		assertThat(told(client)).noneMatch((name) -> name.endsWith("OFFER_CONTACT"));
	}

	@Test
	void a_later_last_day_is_announced_anew() {
		UUID client = this.town.client(newDecisionId(), today());
		String decisionId = this.jdbc.sql("SELECT decision_id FROM decision WHERE client_id = :id")
			.param("id", client)
			.query(String.class)
			.single();
		LocalDate first = this.town.due(client, "HOME_RISK_ASSESSMENT");
		announceAll(first.minusDays(3));
		String number = this.jdbc.sql("SELECT identity_number FROM client WHERE client_id = :id")
			.param("id", client)
			.query(String.class)
			.single();
		this.town.push(decisionId, number, today(), today().plusDays(60)).is(200);
		LocalDate second = this.town.due(client, "HOME_RISK_ASSESSMENT");
		assertThat(second).isEqualTo(today().plusDays(74));
		announceAll(second.minusDays(3));
		assertThat(told(client).stream().filter("DutyDueSoon HOME_RISK_ASSESSMENT"::equals)).hasSize(2);
	}

	@Test
	@DisplayName("Rule 10: with two services announcing at once, and one dying in the middle, each deadline is told once")
	void two_announcers_and_a_death() {
		LocalDate longAgo = today().minusDays(100);
		List<UUID> clients = new ArrayList<>();
		for (int count = 0; count < 24; count++) {
			clients.add(this.town.client(newDecisionId(), longAgo));
		}
		dieInTheMiddleOfABatch();
		try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
			List<CompletableFuture<Void>> both = List.of(
					CompletableFuture.runAsync(() -> announceAll(today()), replicas),
					CompletableFuture.runAsync(() -> announceAll(today()), replicas));
			dieInTheMiddleOfABatch();
			both.forEach(CompletableFuture::join);
		}
		announceAll(today());
		for (UUID client : clients) {
			assertThat(told(client)).containsExactlyInAnyOrder("DutyOverdue OFFER_CONTACT",
					"DutyOverdue HOME_RISK_ASSESSMENT");
		}
	}

	@Test
	void a_client_whom_someone_works_with_is_passed_by_and_comes_next_time() {
		UUID busy = this.town.client(newDecisionId(), today().minusDays(100));
		UUID other = this.town.client(newDecisionId(), today().minusDays(100));
		new TransactionTemplate(this.transactions).executeWithoutResult((transaction) -> {
			this.jdbc.sql("SELECT client_id FROM client WHERE client_id = :id FOR NO KEY UPDATE")
				.param("id", busy)
				.query(UUID.class)
				.single();
			CompletableFuture.runAsync(() -> announceAll(today())).join();
		});
		assertThat(told(other)).isNotEmpty();
		assertThat(told(busy)).isEmpty();
		announceAll(today());
		assertThat(told(busy)).isNotEmpty();
	}

	private void announceAll(LocalDate day) {
		int found;
		do {
			found = new TransactionTemplate(this.transactions)
				.execute((transaction) -> this.announcer.announce(day, BATCH));
		}
		while (found == BATCH);
	}

	/**
	 * Events and marks are written, and the transaction ends as with a killed process.
	 */
	private void dieInTheMiddleOfABatch() {
		new TransactionTemplate(this.transactions).executeWithoutResult((transaction) -> {
			this.announcer.announce(today(), BATCH);
			transaction.setRollbackOnly();
		});
	}

	/**
	 * What was told of a client's deadlines; waits until every event there ever was has
	 * come, by the outbox's own count.
	 */
	private List<String> told(UUID client) {
		long written = this.jdbc.sql("SELECT seq FROM event_outbox_sequence WHERE aggregate_id = :id")
			.param("id", client)
			.query(Long.class)
			.single();
		await().atMost(Duration.ofSeconds(30)).until(() -> EVENTS.of(client).size() >= written);
		return EVENTS.of(client).stream().map(PublishedEvents.Published::value).flatMap((value) -> switch (value) {
			case DutyDueSoon soon -> List.of("DutyDueSoon " + soon.getDuty().getKind()).stream();
			case DutyOverdue overdue -> List.of("DutyOverdue " + overdue.getDuty().getKind()).stream();
			default -> List.<String>of().stream();
		}).toList();
	}

}
