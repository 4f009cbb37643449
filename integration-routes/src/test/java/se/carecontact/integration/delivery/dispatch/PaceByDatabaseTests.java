package se.carecontact.integration.delivery.dispatch;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.carecontact.integration.delivery.ledger.PaceTable;
import se.carecontact.integration.partner.Partner;
import se.carecontact.integration.support.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Replicas that share one partner's pace, each with a clock that the test moves. */
@IntegrationTest
class PaceByDatabaseTests {

	private static final long SECOND = 1_000_000_000;

	@Autowired
	PaceTable table;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void noBeatTaken() {
		this.jdbc.sql("delete from partner_pace").update();
	}

	@Test
	void two_replicas_take_one_after_another_the_beats_of_one_pace() throws Exception {
		OffsetDateTime begun = this.jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
		List<Callable<OptionalLong>> both = new ArrayList<>();
		for (PaceByDatabase replica : List.of(replica(new ArrayList<>()), replica(new ArrayList<>()))) {
			both.addAll(Collections.nCopies(10, () -> replica.await(Partner.PRATOR, 5)));
		}
		int sent = 0;
		try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
			for (Future<OptionalLong> one : workers.invokeAll(both)) {
				sent += one.get().isPresent() ? 1 : 0;
			}
		}
		OffsetDateTime next = this.jdbc.sql("select next_at from partner_pace").query(OffsetDateTime.class).single();

		assertThat(sent).isEqualTo(20);
		assertThat(Duration.between(begun, next)).isGreaterThanOrEqualTo(PaceByDatabase.beat(5).multipliedBy(sent));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 5, 20, 700, 1000 })
	void a_second_holds_no_more_than_agreed_arrive_its_first_call_late_and_its_last_one_early(int perSecond) {
		Duration fromFirstToOneTooMany = PaceByDatabase.beat(perSecond).multipliedBy(perSecond);

		assertThat(fromFirstToOneTooMany.minus(PaceByDatabase.GRACE).minus(PaceByDatabase.ON_THE_WAY).toNanos())
			.isCloseTo(SECOND, Offset.offset(1000L));
	}

	@Test
	void a_replica_that_was_paused_makes_up_for_nothing() {
		List<Long> waited = new ArrayList<>();
		AtomicLong clock = new AtomicLong();
		PaceByDatabase replica = replica(waited, clock);
		assertThat(replica.await(Partner.PRATOR, 400)).isPresent();
		clock.addAndGet(45 * SECOND);
		this.jdbc.sql("update partner_pace set next_at = clock_timestamp() + interval '3 seconds'").update();
		waited.clear();

		assertThat(replica.await(Partner.PRATOR, 400)).isPresent();

		assertThat(waited).singleElement().satisfies((wait) -> assertThat(wait).isGreaterThan(SECOND));
	}

	@Test
	void what_would_have_to_wait_too_long_is_not_sent_now() {
		this.table.take(Partner.PRATOR.id(), Duration.ofSeconds(20), 1, Duration.ZERO);

		assertThat(replica(new ArrayList<>()).await(Partner.PRATOR, 400)).isEmpty();
	}

	@Test
	void a_database_clock_that_was_set_back_stops_nobody() {
		this.jdbc.sql("insert into partner_pace values (?, clock_timestamp() + interval '1 hour')")
			.param(Partner.PRATOR.id())
			.update();

		assertThat(replica(new ArrayList<>()).await(Partner.PRATOR, 400)).isPresent();
	}

	@Test
	void one_partners_beats_are_not_anothers() {
		this.table.take(Partner.PRATOR.id(), Duration.ofSeconds(20), 1, Duration.ZERO);

		assertThat(replica(new ArrayList<>()).await(Partner.LIFECARE, 400)).isPresent();
	}

	/** Its waits pass at once, and are noted. */
	private PaceByDatabase replica(List<Long> waits) {
		return replica(waits, new AtomicLong());
	}

	private PaceByDatabase replica(List<Long> waits, AtomicLong clock) {
		return new PaceByDatabase(this.table, clock::get, (wait) -> {
			waits.add(wait);
			clock.addAndGet(wait);
		});
	}

}
