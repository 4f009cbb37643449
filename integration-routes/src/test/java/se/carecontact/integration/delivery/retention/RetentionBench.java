package se.carecontact.integration.delivery.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
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

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A ledger of its own, on a database whose days the test counts. */
final class RetentionBench implements AutoCloseable {

	static final LocalDate BEGINNING = LocalDate.parse("2026-01-05");

	final JdbcClient jdbc;

	private final HikariDataSource dataSource = new HikariDataSource();

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final TransactionTemplate transaction;

	private final Random bytes = new Random(1);

	RetentionBench(RetentionProperties kept) {
		Database database = CareEnvironment.shared().newDatabase("retention");
		this.dataSource.setJdbcUrl(database.jdbcUrl());
		this.dataSource.setUsername(database.username());
		this.dataSource.setPassword(database.password());
		Flyway.configure().dataSource(this.dataSource).load().migrate();
		this.jdbc = JdbcClient.create(this.dataSource);
		this.jdbc.sql("create table calendar (today date not null)").update();
		this.jdbc.sql("insert into calendar values (?)").param(BEGINNING).update();
		this.jdbc.sql("""
				create or replace function ledger_today() returns date language sql stable
				as 'select today from calendar'""").update();
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(this.dataSource));
		this.context.registerBean(JdbcClient.class, () -> this.jdbc);
		this.context.registerBean(PlatformTransactionManager.class, this.transaction::getTransactionManager);
		this.context.registerBean(TransactionTemplate.class, () -> this.transaction);
		this.context.registerBean(Sealer.class, () -> Sealer.withKey(Base64.getEncoder().encodeToString(new byte[32])));
		this.context.registerBean(DispatchSignal.class);
		this.context.registerBean(RetentionProperties.class, () -> kept);
		this.context.register(Transactions.class);
		this.context.scan(LedgerIntake.class.getPackageName(), Retention.class.getPackageName());
		this.context.refresh();
	}

	/** Empties the ledger, on the first day. */
	void begin() {
		this.jdbc.sql("delete from delivery").update();
		this.jdbc.sql("delete from delivery_body").update();
		this.jdbc.sql("delete from delivery_key").update();
		today(BEGINNING);
		retention().run();
	}

	LedgerReading reading() {
		return this.context.getBean(LedgerReading.class);
	}

	Retention retention() {
		return this.context.getBean(Retention.class);
	}

	void today(LocalDate day) {
		this.jdbc.sql("update calendar set today = ?").param(day).update();
	}

	UUID endOne(LocalDate day) {
		String channel = "year-" + day;
		UUID client = take(channel);
		finish(channel, new Outcome.Sent("receipt-" + day));
		return client;
	}

	UUID take(String channel) {
		UUID client = UUID.randomUUID();
		add(delivery(client, channel));
		return client;
	}

	boolean add(NewDelivery delivery) {
		return Boolean.TRUE
			.equals(this.transaction.execute((status) -> this.context.getBean(LedgerIntake.class).add(delivery)));
	}

	List<Lease> lease(String channel) {
		return this.context.getBean(LedgerClaims.class)
			.claim(Map.of(Partner.PRIMARY_CARE, Room.of(10, 10)), Duration.ofMinutes(5))
			.stream()
			.filter((lease) -> lease.key().channel().equals(channel))
			.toList();
	}

	void park(String channel) {
		finish(channel, new Outcome.Parked(Reason.MAPPING_FAULT));
	}

	void finish(String channel, Outcome outcome) {
		Lease lease = lease(channel).getFirst();
		Head head = this.context.getBean(LedgerClaims.class).head(lease).orElseThrow();
		LedgerOutcomes outcomes = this.context.getBean(LedgerOutcomes.class);
		assertThat(outcomes.begin(lease, head, Duration.ofMinutes(5))).isTrue();
		outcomes.finish(lease, head, outcome);
	}

	/** What operators and readers did with a client, on a day. */
	void auditOf(UUID client, LocalDate day) {
		this.transaction.executeWithoutResult(
				(status) -> this.context.getBean(OperatorLog.class).note("op", "LOOK", null, client, null, "why"));
		this.jdbc.sql("update operator_log set at = ? where client_id = ?").params(day, client).update();
		this.jdbc
			.sql("insert into facade_look (at, reader, act, client_id, verdict) values (?, 'r', 'READ', ?, 'SHOWN')")
			.params(day, client)
			.update();
	}

	/** A receipt, an alert and a run of that day, all at their end. */
	void around(UUID client, LocalDate day) {
		this.jdbc.sql("""
				insert into prator_receipt (reference, client_id, unit_id, event_id, receipt_id, status, received_at,
				  ask_at, settled_at) values (gen_random_uuid(), ?, 'u', gen_random_uuid(), 'r', 'ACCEPTED', ?, ?, ?)
				""").params(client, day, day, day).update();
		this.jdbc
			.sql("""
					insert into alert (kind, partner, detail, since, seen_at, ended_at) values ('QUEUE_AGE', 'p', 'd', ?, ?, ?)
					""")
			.params(day, day, day)
			.update();
		this.jdbc
			.sql("""
					with run as (insert into operator_run (id, act, state, even_received, asked, created_by, created_at, ended_at)
					values (gen_random_uuid(), 'RESUME', 'DONE', false, ?, 'op', ?, ?) returning id)
					insert into operator_run_item (run_id, position, delivery_id, would)
					select run.id, 1, d.id, 'WOULD_SEND' from run, delivery d where d.client_id = ?
					""")
			.params("client " + client, day, day, client)
			.update();
	}

	long idOf(UUID client) {
		return this.jdbc.sql("select id from delivery where client_id = ?").param(client).query(Long.class).single();
	}

	/** Every table and partition with a row in which the text stands. */
	List<String> tablesThatKnow(String text) {
		return this.jdbc
			.sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> this.jdbc.sql("select exists (select 1 from " + table + " t where t::text like ?)")
				.param("%" + text + "%")
				.query(Boolean.class)
				.single())
			.toList();
	}

	/** The files of a week's bodies and of their overflow. */
	List<String> filesOfBodies(LocalDate first) {
		return this.jdbc.sql("""
				select pg_relation_filepath(oid) from pg_class where relname = :name
				or oid = (select reltoastrelid from pg_class where relname = :name)
				""").param("name", Shelf.BODIES.partition(first)).query(String.class).list();
	}

	/** A file that is unlinked at the next checkpoint is empty until then. */
	boolean fileIsThere(String file) {
		return this.jdbc.sql("select coalesce((pg_stat_file(?, true)).size, 0) > 0")
			.param(file)
			.query(Boolean.class)
			.single();
	}

	/** With a body too large to stand in the row itself. */
	NewDelivery delivery(UUID client, String channel) {
		return delivery(client, channel, Map.of());
	}

	NewDelivery delivery(UUID client, String channel, Map<String, String> headers) {
		byte[] body = new byte[9_000];
		this.bytes.nextBytes(body);
		IncomingRecord record = new IncomingRecord("test", 0, 0, null, body, headers);
		return new NewDelivery(channel, Partner.PRIMARY_CARE.id(), client, record, UUID.randomUUID(), 1L, "test.Event",
				"1080", Priority.NORMAL, Instant.EPOCH, null, DeliveryState.PENDING, null);
	}

	@Override
	public void close() {
		this.context.close();
		this.dataSource.close();
	}

	@EnableTransactionManagement
	static class Transactions {

	}

}
