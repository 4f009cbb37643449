package se.carecontact.integration.delivery.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The night's comparison begins at its time in Sweden, once. */
@IntegrationTest
class NightlyTests {

	@Autowired
	Reconciliations reconciliations;

	@Autowired
	LedgerView ledger;

	@AfterEach
	void end() {
		this.ledger.jdbc().sql("delete from reconciliation where night is not null").update();
	}

	@Test
	void it_begins_at_its_time_in_sweden_and_no_earlier() {
		at("2031-01-10T01:29:00Z");
		assertThat(nights()).isEmpty();
		at("2031-01-10T01:30:00Z");
		assertThat(nights()).containsExactly("2031-01-10");
	}

	@Test
	void in_summer_it_is_an_hour_earlier_by_the_worlds_clock() {
		at("2031-07-10T00:30:00Z");
		assertThat(nights()).containsExactly("2031-07-10");
	}

	@Test
	void however_many_replicas_look_it_begins_once() {
		at("2031-01-11T01:30:00Z");
		await().until(() -> this.reconciliations.newest(200)
			.stream()
			.noneMatch((each) -> each.state() == Reconciliation.State.RUNNING));
		at("2031-01-11T01:31:00Z");
		at("2031-01-11T03:29:00Z");
		assertThat(nights()).containsExactly("2031-01-11");
	}

	@Test
	void a_night_that_was_missed_is_not_made_up_for_in_the_morning() {
		at("2031-01-12T03:31:00Z");
		assertThat(nights()).isEmpty();
	}

	@Test
	void it_is_switched_off_by_its_setting() {
		look("2031-01-13T01:30:00Z", false);
		assertThat(nights()).isEmpty();
	}

	private void at(String time) {
		look(time, true);
	}

	private void look(String time, boolean nightly) {
		ReconciliationProperties properties = new ReconciliationProperties(nightly, LocalTime.of(2, 30), 5,
				Duration.ofSeconds(30), Duration.ofDays(90));
		new Nightly(this.reconciliations, properties, Clock.fixed(Instant.parse(time), ZoneOffset.UTC)).beginIfDue();
	}

	private List<String> nights() {
		return this.ledger.jdbc()
			.sql("select night::text from reconciliation where night is not null order by night")
			.query(String.class)
			.list();
	}

}
