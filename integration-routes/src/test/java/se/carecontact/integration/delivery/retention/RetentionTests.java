package se.carecontact.integration.delivery.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.carecontact.environment.CareEnvironment;
import se.carecontact.environment.Database;
import se.carecontact.integration.crypto.Sealer;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.DispatchSignal;
import se.carecontact.integration.delivery.Priority;
import se.carecontact.integration.delivery.Reason;
import se.carecontact.integration.delivery.ledger.Head;
import se.carecontact.integration.delivery.ledger.Lease;
import se.carecontact.integration.delivery.ledger.LedgerClaims;
import se.carecontact.integration.delivery.ledger.LedgerIntake;
import se.carecontact.integration.delivery.ledger.LedgerOutcomes;
import se.carecontact.integration.delivery.ledger.LedgerReading;
import se.carecontact.integration.delivery.ledger.NewDelivery;
import se.carecontact.integration.delivery.ledger.OperatorLog;
import se.carecontact.integration.delivery.ledger.Outcome;
import se.carecontact.integration.delivery.ledger.Room;
import se.carecontact.integration.feed.IncomingRecord;
import se.carecontact.integration.partner.Partner;
import se.carecontact.schemas.CareHeaders;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Two years of deliveries, on a database whose days the test counts. */
class RetentionTests {

	private static final LocalDate BEGINNING = LocalDate.parse("2026-01-05");

	private static final RetentionProperties KEPT = kept(Duration.ofDays(30), Duration.ofDays(200));

	private static HikariDataSource dataSource;

	private static AnnotationConfigApplicationContext context;

	private static JdbcClient jdbc;

	private static TransactionTemplate transaction;

	private final Random bytes = new Random(1);

	@BeforeAll
	static void start() {
		Database database = CareEnvironment.shared().newDatabase("retention");
		dataSource = new HikariDataSource();
		dataSource.setJdbcUrl(database.jdbcUrl());
		dataSource.setUsername(database.username());
		dataSource.setPassword(database.password());
		Flyway.configure().dataSource(dataSource).load().migrate();
		jdbc = JdbcClient.create(dataSource);
		jdbc.sql("create table calendar (today date not null)").update();
		jdbc.sql("insert into calendar values (?)").param(BEGINNING).update();
		jdbc.sql("""
				create or replace function ledger_today() returns date language sql stable
				as 'select today from calendar'""").update();
		context = new AnnotationConfigApplicationContext();
		context.registerBean(JdbcClient.class, () -> jdbc);
		transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
		context.registerBean(PlatformTransactionManager.class, transaction::getTransactionManager);
		context.registerBean(TransactionTemplate.class, () -> transaction);
		context.registerBean(Sealer.class, () -> Sealer.withKey(Base64.getEncoder().encodeToString(new byte[32])));
		context.registerBean(DispatchSignal.class);
		context.registerBean(RetentionProperties.class, () -> KEPT);
		context.register(Transactions.class);
		context.scan(LedgerIntake.class.getPackageName(), Retention.class.getPackageName());
		context.refresh();
	}

	@AfterAll
	static void stop() {
		context.close();
		dataSource.close();
	}

	@BeforeEach
	void begin() {
		jdbc.sql("delete from delivery").update();
		jdbc.sql("delete from delivery_body").update();
		jdbc.sql("delete from delivery_key").update();
		today(BEGINNING);
		retention().run();
	}

	@Test
	void two_years_leave_no_copy_of_what_has_ended_and_all_of_what_is_open() {
		UUID open = take("stuck");
		park("stuck");
		List<UUID> ended = new ArrayList<>();
		LocalDate end = BEGINNING.plusYears(2);
		for (LocalDate day = BEGINNING; day.isBefore(end); day = day.plusDays(10)) {
			today(day);
			retention().run();
			ended.add(endOne(day));
			auditOf(ended.getLast(), day);
			around(ended.getLast(), day);
		}
		assertThat(jdbc.sql("select count(*) from delivery").query(Long.class).single()).isBetween(20L, 30L);
		assertThat(jdbc.sql("select count(*) from delivery_body").query(Long.class).single()).isBetween(4L, 6L);

		today(end.plusDays(300));
		retention().run();
		retention().run();

		for (UUID client : ended) {
			assertThat(tablesThatKnow(client.toString())).isEmpty();
		}
		assertThat(jdbc.sql("select count(*) from alert").query(Long.class).single()).isZero();
		assertThat(jdbc.sql("select count(*) from operator_run").query(Long.class).single()).isZero();
		assertThat(jdbc.sql("select count(*) from operator_run_item").query(Long.class).single()).isZero();
		assertThat(tablesThatKnow(open.toString())).contains("delivery_open", "delivery_key");
		assertThat(lease("stuck")).isEmpty();
		assertThat(jdbc.sql("select count(*) from delivery_body").query(Long.class).single()).isOne();
	}

	@Test
	void a_body_goes_with_its_file_and_its_overflow_and_leaves_the_delivery() {
		UUID client = endOne(BEGINNING);
		long id = idOf(client);
		List<String> files = filesOfBodies(BEGINNING);
		assertThat(files).hasSizeGreaterThanOrEqualTo(2);
		assertThat(jdbc.sql("select pg_relation_size(reltoastrelid) from pg_class where relname = ?")
			.param(Shelf.BODIES.partition(BEGINNING))
			.query(Long.class)
			.single()).isPositive();

		today(BEGINNING.plusDays(40));
		retention().run();

		assertThat(idOf(client)).isEqualTo(id);
		assertThat(jdbc.sql("select count(*) from delivery_body where delivery_id = ?")
			.param(id)
			.query(Long.class)
			.single()).isZero();
		assertThat(files).noneMatch(RetentionTests::fileIsThere);
	}

	@Test
	void what_is_taken_up_again_is_open_again_with_its_body() {
		UUID client = take("withheld");
		finish("withheld", new Outcome.Closed(DeliveryState.WITHHELD, Reason.PROTECTED_IDENTITY));
		assertThat(tablesThatKnow(client.toString())).doesNotContain("delivery_open");

		jdbc.sql("update delivery set state = 'PENDING' where client_id = ?").param(client).update();
		today(BEGINNING.plusYears(1));
		retention().run();

		assertThat(tablesThatKnow(client.toString())).contains("delivery_open");
		assertThat(jdbc.sql("select count(*) from delivery_body_open where delivery_id = ?")
			.param(idOf(client))
			.query(Long.class)
			.single()).isOne();
	}

	@ParameterizedTest
	@CsvSource({ "''", "no time", "2026-01-05T09:00:00Z", "2025-12-01T09:00:00Z", "2099-01-01T00:00:00Z" })
	void an_event_that_ended_in_another_month_is_not_taken_in_twice(String occurredAt) {
		NewDelivery event = delivery(UUID.randomUUID(), "twice",
				occurredAt.isEmpty() ? Map.of() : Map.of(CareHeaders.OCCURRED_AT, occurredAt));
		assertThat(add(event)).isTrue();
		assertThat(add(event)).isFalse();
		finish("twice", new Outcome.Sent("receipt"));
		today(BEGINNING.plusMonths(3));
		retention().run();

		assertThat(add(event)).isFalse();
		today(BEGINNING);
	}

	@Test
	void what_ends_in_a_month_nobody_made_is_kept_and_purged_all_the_same() {
		LocalDate late = BEGINNING.plusYears(9);
		today(late);
		UUID client = endOne(late);
		assertThat(tablesThatKnow(client.toString())).contains("delivery_ended_rest");

		retention().run();
		assertThat(idOf(client)).isPositive();
		today(late.plusDays(201));
		retention().run();

		assertThat(tablesThatKnow(client.toString())).isEmpty();
		today(BEGINNING);
	}

	@Test
	void a_delivery_that_is_gone_is_told_from_one_that_never_was() {
		long id = idOf(endOne(BEGINNING));
		today(BEGINNING.plusYears(1));
		retention().run();
		LedgerReading reading = context.getBean(LedgerReading.class);

		assertThat(reading.find(id)).isEmpty();
		assertThat(reading.wasThere(id)).isTrue();
		assertThat(reading.wasThere(id + 1_000_000)).isFalse();
	}

	@Test
	void times_that_would_break_a_promise_are_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> kept(Duration.ofHours(2), Duration.ofDays(200)));
		assertThatIllegalArgumentException().isThrownBy(() -> kept(Duration.ofDays(20), Duration.ofDays(30)));
		assertThatIllegalArgumentException().isThrownBy(() -> kept(Duration.ofDays(90), Duration.ofDays(60)));
	}

	private static RetentionProperties kept(Duration bodies, Duration deliveries) {
		Duration year = Duration.ofDays(200);
		return new RetentionProperties(bodies, deliveries, year, year, year, year, year, Duration.ofHours(1));
	}

	private static Retention retention() {
		return context.getBean(Retention.class);
	}

	private static void today(LocalDate day) {
		jdbc.sql("update calendar set today = ?").param(day).update();
	}

	private UUID endOne(LocalDate day) {
		String channel = "year-" + day;
		UUID client = take(channel);
		finish(channel, new Outcome.Sent("receipt-" + day));
		return client;
	}

	private UUID take(String channel) {
		UUID client = UUID.randomUUID();
		add(delivery(client, channel));
		return client;
	}

	private static boolean add(NewDelivery delivery) {
		return Boolean.TRUE.equals(transaction.execute((status) -> context.getBean(LedgerIntake.class).add(delivery)));
	}

	private static List<Lease> lease(String channel) {
		return context.getBean(LedgerClaims.class)
			.claim(Map.of(Partner.PRIMARY_CARE, Room.of(10, 10)), Duration.ofMinutes(5))
			.stream()
			.filter((lease) -> lease.key().channel().equals(channel))
			.toList();
	}

	private static void park(String channel) {
		finish(channel, new Outcome.Parked(Reason.MAPPING_FAULT));
	}

	private static void finish(String channel, Outcome outcome) {
		Lease lease = lease(channel).getFirst();
		Head head = context.getBean(LedgerClaims.class).head(lease).orElseThrow();
		LedgerOutcomes outcomes = context.getBean(LedgerOutcomes.class);
		assertThat(outcomes.begin(lease, head, Duration.ofMinutes(5))).isTrue();
		outcomes.finish(lease, head, outcome);
	}

	/** What operators and readers did with a client, on a day. */
	private static void auditOf(UUID client, LocalDate day) {
		transaction.executeWithoutResult(
				(status) -> context.getBean(OperatorLog.class).note("op", "LOOK", null, client, null, "why"));
		jdbc.sql("update operator_log set at = ? where client_id = ?").params(day, client).update();
		jdbc.sql("insert into facade_look (at, reader, act, client_id, verdict) values (?, 'r', 'READ', ?, 'SHOWN')")
			.params(day, client)
			.update();
	}

	/** A receipt, an alert and a run of that day, all at their end. */
	private static void around(UUID client, LocalDate day) {
		jdbc.sql("""
				insert into prator_receipt (reference, client_id, unit_id, event_id, receipt_id, status, received_at,
				  ask_at, settled_at) values (gen_random_uuid(), ?, 'u', gen_random_uuid(), 'r', 'ACCEPTED', ?, ?, ?)
				""").params(client, day, day, day).update();
		jdbc.sql(
				"""
						insert into alert (kind, partner, detail, since, seen_at, ended_at) values ('QUEUE_AGE', 'p', 'd', ?, ?, ?)
						""")
			.params(day, day, day)
			.update();
		jdbc.sql(
				"""
						with run as (insert into operator_run (id, act, state, even_received, asked, created_by, created_at, ended_at)
						values (gen_random_uuid(), 'RESUME', 'DONE', false, ?, 'op', ?, ?) returning id)
						insert into operator_run_item (run_id, position, delivery_id, would)
						select run.id, 1, d.id, 'WOULD_SEND' from run, delivery d where d.client_id = ?
						""")
			.params("client " + client, day, day, client)
			.update();
	}

	private static long idOf(UUID client) {
		return jdbc.sql("select id from delivery where client_id = ?").param(client).query(Long.class).single();
	}

	/** Every table and partition with a row in which the text stands. */
	private static List<String> tablesThatKnow(String text) {
		return jdbc.sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> jdbc.sql("select exists (select 1 from " + table + " t where t::text like ?)")
				.param("%" + text + "%")
				.query(Boolean.class)
				.single())
			.toList();
	}

	/** The files of a week's bodies and of their overflow. */
	private static List<String> filesOfBodies(LocalDate first) {
		return jdbc.sql("""
				select pg_relation_filepath(oid) from pg_class where relname = :name
				or oid = (select reltoastrelid from pg_class where relname = :name)
				""").param("name", Shelf.BODIES.partition(first)).query(String.class).list();
	}

	/** A file that is unlinked at the next checkpoint is empty until then. */
	private static boolean fileIsThere(String file) {
		return jdbc.sql("select coalesce((pg_stat_file(?, true)).size, 0) > 0")
			.param(file)
			.query(Boolean.class)
			.single();
	}

	/** With a body too large to stand in the row itself. */
	private NewDelivery delivery(UUID client, String channel) {
		return delivery(client, channel, Map.of());
	}

	private NewDelivery delivery(UUID client, String channel, Map<String, String> headers) {
		byte[] body = new byte[9_000];
		this.bytes.nextBytes(body);
		IncomingRecord record = new IncomingRecord("test", 0, 0, null, body, headers);
		return new NewDelivery(channel, Partner.PRIMARY_CARE.id(), client, record, UUID.randomUUID(), 1L, "test.Event",
				"1080", Priority.NORMAL, Instant.EPOCH, null, DeliveryState.PENDING, null);
	}

	@EnableTransactionManagement
	static class Transactions {

	}

}
