package se.carecontact.integration.delivery.retention;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.Reason;
import se.carecontact.integration.delivery.ledger.LedgerReading;
import se.carecontact.integration.delivery.ledger.NewDelivery;
import se.carecontact.integration.delivery.ledger.Outcome;
import se.carecontact.schemas.CareHeaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Two years of deliveries, on a database whose days the test counts. */
class RetentionTests {

	private static final RetentionProperties KEPT = kept(Duration.ofDays(30), Duration.ofDays(200));

	private static RetentionBench bench;

	@BeforeAll
	static void start() {
		bench = new RetentionBench(KEPT);
	}

	@AfterAll
	static void stop() {
		bench.close();
	}

	@BeforeEach
	void begin() {
		bench.begin();
	}

	@Test
	void two_years_leave_no_copy_of_what_has_ended_and_all_of_what_is_open() {
		UUID open = bench.take("stuck");
		bench.park("stuck");
		List<UUID> ended = new ArrayList<>();
		LocalDate end = RetentionBench.BEGINNING.plusYears(2);
		for (LocalDate day = RetentionBench.BEGINNING; day.isBefore(end); day = day.plusDays(10)) {
			bench.today(day);
			bench.retention().run();
			ended.add(bench.endOne(day));
			bench.auditOf(ended.getLast(), day);
			bench.around(ended.getLast(), day);
		}
		assertThat(bench.jdbc.sql("select count(*) from delivery").query(Long.class).single()).isBetween(20L, 30L);
		assertThat(bench.jdbc.sql("select count(*) from delivery_body").query(Long.class).single()).isBetween(4L, 6L);

		bench.today(end.plusDays(300));
		bench.retention().run();
		bench.retention().run();

		for (UUID client : ended) {
			assertThat(bench.tablesThatKnow(client.toString())).isEmpty();
		}
		assertThat(bench.jdbc.sql("select count(*) from alert").query(Long.class).single()).isZero();
		assertThat(bench.jdbc.sql("select count(*) from operator_run").query(Long.class).single()).isZero();
		assertThat(bench.jdbc.sql("select count(*) from operator_run_item").query(Long.class).single()).isZero();
		assertThat(bench.tablesThatKnow(open.toString())).contains("delivery_open", "delivery_key");
		assertThat(bench.lease("stuck")).isEmpty();
		assertThat(bench.jdbc.sql("select count(*) from delivery_body").query(Long.class).single()).isOne();
	}

	@Test
	void a_body_goes_with_its_file_and_its_overflow_and_leaves_the_delivery() {
		UUID client = bench.endOne(RetentionBench.BEGINNING);
		long id = bench.idOf(client);
		List<String> files = bench.filesOfBodies(RetentionBench.BEGINNING);
		assertThat(files).hasSizeGreaterThanOrEqualTo(2);
		assertThat(bench.jdbc.sql("select pg_relation_size(reltoastrelid) from pg_class where relname = ?")
			.param(Shelf.BODIES.partition(RetentionBench.BEGINNING))
			.query(Long.class)
			.single()).isPositive();

		bench.today(RetentionBench.BEGINNING.plusDays(40));
		bench.retention().run();

		assertThat(bench.idOf(client)).isEqualTo(id);
		assertThat(bench.jdbc.sql("select count(*) from delivery_body where delivery_id = ?")
			.param(id)
			.query(Long.class)
			.single()).isZero();
		assertThat(files).noneMatch(bench::fileIsThere);
	}

	@Test
	void what_is_taken_up_again_is_open_again_with_its_body() {
		UUID client = bench.take("withheld");
		bench.finish("withheld", new Outcome.Closed(DeliveryState.WITHHELD, Reason.PROTECTED_IDENTITY));
		assertThat(bench.tablesThatKnow(client.toString())).doesNotContain("delivery_open");

		bench.jdbc.sql("update delivery set state = 'PENDING' where client_id = ?").param(client).update();
		bench.today(RetentionBench.BEGINNING.plusYears(1));
		bench.retention().run();

		assertThat(bench.tablesThatKnow(client.toString())).contains("delivery_open");
		assertThat(bench.jdbc.sql("select count(*) from delivery_body_open where delivery_id = ?")
			.param(bench.idOf(client))
			.query(Long.class)
			.single()).isOne();
	}

	@ParameterizedTest
	@CsvSource({ "''", "no time", "2026-01-05T09:00:00Z", "2025-12-01T09:00:00Z", "2099-01-01T00:00:00Z" })
	void an_event_that_ended_in_another_month_is_not_taken_in_twice(String occurredAt) {
		NewDelivery event = bench.delivery(UUID.randomUUID(), "twice",
				occurredAt.isEmpty() ? Map.of() : Map.of(CareHeaders.OCCURRED_AT, occurredAt));
		assertThat(bench.add(event)).isTrue();
		assertThat(bench.add(event)).isFalse();
		bench.finish("twice", new Outcome.Sent("receipt"));
		bench.today(RetentionBench.BEGINNING.plusMonths(3));
		bench.retention().run();

		assertThat(bench.add(event)).isFalse();
		bench.today(RetentionBench.BEGINNING);
	}

	@Test
	void what_ends_in_a_month_nobody_made_is_kept_and_purged_all_the_same() {
		LocalDate late = RetentionBench.BEGINNING.plusYears(9);
		bench.today(late);
		UUID client = bench.endOne(late);
		assertThat(bench.tablesThatKnow(client.toString())).contains("delivery_ended_rest");

		bench.retention().run();
		assertThat(bench.idOf(client)).isPositive();
		bench.today(late.plusDays(201));
		bench.retention().run();

		assertThat(bench.tablesThatKnow(client.toString())).isEmpty();
		bench.today(RetentionBench.BEGINNING);
	}

	@Test
	void a_delivery_that_is_gone_is_told_from_one_that_never_was() {
		long id = bench.idOf(bench.endOne(RetentionBench.BEGINNING));
		bench.today(RetentionBench.BEGINNING.plusYears(1));
		bench.retention().run();
		LedgerReading reading = bench.reading();

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

}
