package se.carecontact.integration.delivery.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.carecontact.environment.CareEnvironment;
import se.carecontact.environment.Database;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.ledger.LedgerReading.Place;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Each search of the log, and its next page, is answered by an index. */
class SearchPlanTests {

	private static final int ROWS = 60_000;

	private static final Place PLACE = new Place(Instant.parse("2026-11-02T12:00:00Z"), ROWS / 2);

	private static HikariDataSource dataSource;

	private static JdbcClient jdbc;

	@BeforeAll
	static void fill() {
		Database database = CareEnvironment.shared().newDatabase("plans");
		dataSource = new HikariDataSource();
		dataSource.setJdbcUrl(database.jdbcUrl());
		dataSource.setUsername(database.username());
		dataSource.setPassword(database.password());
		Flyway.configure().dataSource(dataSource).load().migrate();
		jdbc = JdbcClient.create(dataSource);
		jdbc.sql(
				"""
						select make_partition('delivery_ended', 'delivery_ended_rest', 'delivery_ended_' || to_char(month, 'YYYYMMDD'),
						  month::date, (month + interval '1 month')::date)
						from generate_series(date '2024-01-01', date '2024-12-01', '1 month') month
						""")
			.query((row, number) -> number)
			.list();
		jdbc.sql(
				"""
						insert into delivery (channel, partner, client_id, topic, position, event_id, type, priority, occurred_at,
						  ingested_at, traceparent, state, partner_reference)
						select 'channel-' || n % 6, 'partner-' || n % 3, md5((n % 4000)::text)::uuid, 't', 'p' || n,
						  md5('e' || n)::uuid, 'type-' || n % 20, 1, now(), timestamptz '2026-11-01T00:00:00Z' + n * interval '4 s',
						  '00-' || md5('t' || n / 3) || '-0000000000000001-01',
						  case when n % 500 = 0 then 'PARKED' else 'SENT' end, 'ref-' || n
						from generate_series(1, :rows) n
						""")
			.param("rows", ROWS)
			.update();
		jdbc.sql("analyze delivery").update();
	}

	@AfterAll
	static void close() {
		dataSource.close();
	}

	static Stream<DeliveryFilter> searches() {
		UUID client = UUID.nameUUIDFromBytes("7".getBytes(StandardCharsets.UTF_8));
		Instant from = Instant.parse("2026-11-02T00:00:00Z");
		String trace = "0cc175b9c0f1b6a831c399e269772661";
		return Stream.of(DeliveryFilter.EVERYTHING,
				new DeliveryFilter(client, null, null, null, null, null, null, null, null, null),
				new DeliveryFilter(null, client, null, null, null, null, null, null, null, null),
				new DeliveryFilter(null, null, "channel-1", null, null, null, null, null, null, null),
				new DeliveryFilter(null, null, null, "partner-1", null, null, null, null, null, null),
				new DeliveryFilter(null, null, null, null, "ref-7", null, null, null, null, null),
				new DeliveryFilter(null, null, null, null, null, trace, null, null, null, null),
				new DeliveryFilter(null, null, null, null, null, null, DeliveryState.PARKED, null, null, null),
				new DeliveryFilter(null, null, null, null, null, null, null, "type-3", null, null),
				new DeliveryFilter(null, null, null, null, null, null, null, null, from, from.plusSeconds(900)),
				new DeliveryFilter(null, null, "channel-2", "partner-2", null, null, DeliveryState.PARKED, "type-3",
						from, from.plusSeconds(90_000)),
				new DeliveryFilter(client, null, "channel-2", null, null, null, DeliveryState.SENT, "type-3", from,
						null),
				new DeliveryFilter(null, null, null, "partner-2", null, null, DeliveryState.SENT, null, from, null));
	}

	@ParameterizedTest
	@MethodSource("searches")
	void a_search_reads_an_index_and_not_the_table(DeliveryFilter search) {
		assertThat(plan(search, null)).noneMatch((line) -> line.contains("Seq Scan"))
			.anyMatch((line) -> line.contains("Index"));
		assertThat(plan(search, PLACE)).noneMatch((line) -> line.contains("Seq Scan"))
			.anyMatch((line) -> line.contains("Index"));
	}

	/** An insert looks for its event first, and there are some fifteen months. */
	@Test
	void an_event_is_looked_for_only_among_what_ended_since_it_occurred() {
		assertThat(knownPlan("2025-01-05")).noneMatch((line) -> line.contains("delivery_ended_2024"));
		assertThat(knownPlan("2024-11-15")).anyMatch((line) -> line.contains("delivery_ended_20241101"))
			.anyMatch((line) -> line.contains("delivery_ended_20241201"))
			.noneMatch((line) -> line.contains("delivery_ended_20241001"));
		assertThat(knownPlan("1970-01-01")).anyMatch((line) -> line.contains("delivery_ended_20240101"));
	}

	private static List<String> knownPlan(String told) {
		return jdbc.sql("explain analyze " + Additions.KNOWN.formatted(":event", ":told"))
			.param("event", UUID.randomUUID())
			.param("channel", "channel-1")
			.param("told", LocalDate.parse(told))
			.query(String.class)
			.list();
	}

	static Stream<DeliveryFilter> kindsThatNeverCome() {
		return Stream.of(new DeliveryFilter(null, null, "channel-1", null, null, null, null, "type-2", null, null),
				new DeliveryFilter(null, null, "channel-1", "partner-2", null, null, null, null, null, null),
				new DeliveryFilter(null, null, null, "partner-1", null, null, null, "type-200", null, null),
				new DeliveryFilter(null, null, "channel-1", "partner-1", null, null, DeliveryState.SENT, "type-2", null,
						null));
	}

	/**
	 * The 50th page of nothing costs as much as all of the ledger, unless it is known.
	 */
	@ParameterizedTest
	@MethodSource("kindsThatNeverCome")
	void what_a_channel_or_partner_never_has_is_not_looked_for(DeliveryFilter search) {
		List<String> plan = plan("explain (analyze, costs off, timing off, summary off) ", search, null);
		assertThat(plan).filteredOn((line) -> line.contains(" on delivery_") && !line.contains(" on delivery_kind"))
			.isNotEmpty()
			.allMatch((line) -> line.contains("never executed"));
	}

	@Test
	void what_comes_for_the_first_time_is_found_at_once() {
		DeliveryFilter search = new DeliveryFilter(null, null, "channel-1", null, null, null, null, "type-new", null,
				null);
		jdbc.sql(
				"""
						insert into delivery (channel, partner, client_id, topic, position, event_id, type, priority, occurred_at,
						  ingested_at, state)
						values ('channel-1', 'partner-1', gen_random_uuid(), 't', 'p', gen_random_uuid(), 'type-new', 1, now(), now(),
						  'PENDING')
						""")
			.update();
		List<String> plan = plan("explain (analyze, costs off, timing off, summary off) ", search, null);
		assertThat(plan.getFirst()).contains("Limit").contains("rows=1");
	}

	private static List<String> plan(DeliveryFilter search, @Nullable Place after) {
		return plan("explain ", search, after);
	}

	private static List<String> plan(String how, DeliveryFilter search, @Nullable Place after) {
		JdbcClient.StatementSpec explain = jdbc.sql(how + LedgerReading.sql(search, after)).param("limit", 50);
		search.bind(explain);
		if (after != null) {
			explain.param("after_at", after.ingestedAt().atOffset(ZoneOffset.UTC)).param("after_id", after.id());
		}
		return new TransactionTemplate(new JdbcTransactionManager(dataSource)).execute((status) -> {
			jdbc.sql(LedgerReading.BY_INDEX).update();
			return explain.query(String.class).list();
		});
	}

}
