package se.carecontact.contact.duty.persistence;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.carecontact.contact.support.ServiceTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding what is due costs what is due, however much there is. Counted, not timed. */
class FindDueDutiesTest extends ServiceTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

	private static final int DUE = 1000;

	private static final int BATCH = 200;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void a_batch_of_a_thousand_due_among_a_hundred_thousand_costs_as_much_as_among_ten_thousand() {
		new TransactionTemplate(this.transactions).executeWithoutResult((transaction) -> {
			transaction.setRollbackOnly();
			// Filling the table is not what is measured, and may be slow on a busy
			// machine.
			this.jdbc.sql("SET LOCAL statement_timeout = 0").update();
			clients();
			duties(DUE, DAY.minusDays(1));
			duties(9 * DUE, DAY.plusDays(20));
			long amongFew = buffersToFind();
			for (int times = 0; times < 5; times++) {
				duties(18_000, DAY.plusDays(30L + times));
			}
			long amongMany = buffersToFind();
			assertThat(amongFew).isPositive();
			assertThat((double) amongMany / amongFew).as("%d against %d buffers", amongMany, amongFew).isLessThan(1.2);
		});
	}

	@Test
	void what_is_to_be_announced_follows_its_duty_to_another_day_and_goes_with_it() {
		new TransactionTemplate(this.transactions).executeWithoutResult((transaction) -> {
			transaction.setRollbackOnly();
			clients();
			duties(1000, DAY);
			assertThat(toAnnounce(DAY)).isEqualTo(1000);
			this.jdbc.sql("UPDATE duty SET announce_on = announce_on + 1 WHERE unit_id = 'many'").update();
			assertThat(toAnnounce(DAY)).isZero();
			assertThat(toAnnounce(DAY.plusDays(1))).isEqualTo(1000);
			this.jdbc.sql("UPDATE duty SET announce_on = NULL WHERE unit_id = 'many'").update();
			assertThat(toAnnounce(DAY.plusDays(1))).isZero();
			this.jdbc.sql("UPDATE duty SET announce_on = :day WHERE unit_id = 'many'").param("day", DAY).update();
			assertThat(toAnnounce(DAY)).isEqualTo(1000);
			this.jdbc.sql("UPDATE duty SET state = 'DONE' WHERE unit_id = 'many'").update();
			assertThat(toAnnounce(DAY)).isZero();
			duties(1000, DAY);
			this.jdbc.sql("DELETE FROM client WHERE unit_id = 'many'").update();
			assertThat(toAnnounce(DAY)).isZero();
		});
	}

	private int toAnnounce(LocalDate day) {
		return this.jdbc.sql("""
				SELECT count(*) FROM duty_to_announce WHERE announce_on = :day
					AND (NOT EXISTS (SELECT FROM duty WHERE duty.duty_id = duty_to_announce.duty_id)
						OR client_id IN (SELECT client_id FROM client WHERE unit_id = 'many'))""")
			.param("day", day)
			.query(Integer.class)
			.single();
	}

	private void clients() {
		this.jdbc.sql("""
				INSERT INTO client (client_id, municipality_id, unit_id, identity_number, identity_kind, given_name,
					family_name, protected_identity, home_care_open, version)
				SELECT gen_random_uuid(), '1480', 'many', 'R' || n, 'RESERVE_NUMBER', 'A', 'B', 'NONE', true, 1
				FROM generate_series(1, 1000) n""").update();
		this.jdbc
			.sql("""
					INSERT INTO care_case (case_id, client_id, decision_id, policy_preset, policy_version, policy_valid_from,
						decided_on, starts_on)
					SELECT gen_random_uuid(), client_id, 'B', 'national', 1, DATE '2022-07-01', DATE '2026-01-01',
						DATE '2026-01-01' FROM client WHERE unit_id = 'many'""")
			.update();
	}

	/** Spread over the clients, so that each due one has a client of its own. */
	private void duties(int count, LocalDate announceOn) {
		this.jdbc.sql("""
				INSERT INTO duty (duty_id, client_id, case_id, municipality_id, unit_id, kind, by_hand, responsible,
					opened_on, starts_on, counts_from, repeats, due_soon_days, due_on, state, announce_on)
				SELECT gen_random_uuid(), client_id, case_id, '1480', 'many', 'OTHER', true, 'MAIN', DATE '2026-01-01',
					DATE '2026-01-01', 'SET_BY_HAND', false, 3, :announceOn, 'OPEN', :announceOn
				FROM generate_series(1, :rounds) n, care_case JOIN client USING (client_id) WHERE unit_id = 'many'""")
			.param("announceOn", announceOn)
			.param("rounds", count / 1000)
			.update();
		this.jdbc.sql("ANALYZE duty, duty_to_announce, client").update();
	}

	private long buffersToFind() {
		String plan = this.jdbc.sql("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + JdbcDuties.TO_ANNOUNCE)
			.param("day", DAY)
			.param("limit", BATCH)
			.query(String.class)
			.single();
		assertThat(plan).contains("duty_to_announce");
		JsonNode top = JsonMapper.shared().readTree(plan).get(0).get("Plan");
		assertThat(top.get("Actual Rows").asInt()).isEqualTo(BATCH);
		return top.get("Shared Hit Blocks").asLong() + top.get("Shared Read Blocks").asLong();
	}

}
