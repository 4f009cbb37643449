package se.carecontact.plan.implementationplan.persistence;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.carecontact.plan.running.RunningPlanService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding what is due costs what is due, however much there is. Counted, not timed. */
class FindDuePlansTests extends RunningPlanService {

	private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

	private static final int DUE = 1000;

	private static final int BATCH = 200;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void a_batch_of_a_thousand_due_among_fifty_thousand_costs_as_much_as_among_ten_thousand() {
		new TransactionTemplate(this.transactions).executeWithoutResult((transaction) -> {
			transaction.setRollbackOnly();
			// Filling the table is not what is measured, and may be slow on a busy
			// machine.
			this.jdbc.sql("SET LOCAL statement_timeout = 0").update();
			clients();
			plans(DUE, DAY.minusDays(1));
			plans(9 * DUE, DAY.plusDays(20));
			long amongFew = buffersToFind();
			plans(40 * DUE, DAY.plusDays(30));
			long amongMany = buffersToFind();
			assertThat(amongFew).isPositive();
			assertThat((double) amongMany / amongFew).as("%d against %d buffers", amongMany, amongFew).isLessThan(1.2);
		});
	}

	private void clients() {
		this.jdbc.sql("""
				INSERT INTO client_in_care (client_id, municipality_id, unit_id)
				SELECT gen_random_uuid(), '1480', 'many' FROM generate_series(1, 1000)""").update();
		this.jdbc.sql("""
				INSERT INTO home_care_decision (municipality_id, decision_id, client_id, decided_on, starts_on)
				SELECT '1480', client_id::text, client_id, DATE '2019-01-01', DATE '2019-01-01'
				FROM client_in_care WHERE unit_id = 'many'""").update();
	}

	/** Spread over the clients, so that each due one has a client of its own. */
	private void plans(int count, LocalDate announceOn) {
		this.jdbc
			.sql("""
					INSERT INTO implementation_plan (plan_id, client_id, municipality_id, decision_id, due_on, due_rule, revision,
					  announce_on)
					SELECT gen_random_uuid(), client_id, '1480', client_id::text, :announceOn, 'rule', 0, :announceOn
					FROM generate_series(1, :rounds), client_in_care WHERE unit_id = 'many'""")
			.param("announceOn", announceOn)
			.param("rounds", count / 1000)
			.update();
		this.jdbc.sql("ANALYZE implementation_plan").update();
	}

	private long buffersToFind() {
		String plan = this.jdbc.sql("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + DeadlineRows.TO_ANNOUNCE)
			.param("day", DAY)
			.param("limit", BATCH)
			.query(String.class)
			.single();
		assertThat(plan).contains("plan_to_announce");
		JsonNode top = JsonMapper.shared().readTree(plan).get(0).get("Plan");
		assertThat(top.get("Actual Rows").asInt()).isEqualTo(BATCH);
		return top.get("Shared Hit Blocks").asLong() + top.get("Shared Read Blocks").asLong();
	}

}
