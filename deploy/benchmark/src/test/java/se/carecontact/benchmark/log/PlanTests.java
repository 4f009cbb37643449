package se.carecontact.benchmark.log;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTests {

	@Test
	void a_large_table_that_is_read_as_a_whole_is_told_and_a_small_one_is_not() {
		Plans.Plan plan = new Plans.Plan(List.of("Append  (cost=0..1 rows=1 width=1) (actual rows=50.00 loops=1)",
				"  ->  Seq Scan on delivery_open d  (cost=0..1 rows=1 width=1) (actual rows=5000.00 loops=1)",
				"  ->  Seq Scan on delivery_ended_20261101 d_1  (cost=0..1 rows=1 width=1) (actual rows=0.00 loops=1)",
				"        Filter: (type = 'x'::text)", "        Rows Removed by Filter: 42000",
				"  ->  Seq Scan on delivery_ended_20261201 d_2  (cost=0..1 rows=1 width=1) (actual rows=12000.00 loops=1)"));
		assertThat(plan.readAsAWhole()).containsExactly("delivery_ended_20261101", "delivery_ended_20261201");
		assertThat(plan.leftOut()).isEqualTo(42_000);
	}

	@Test
	void a_plan_by_indexes_reads_nothing_as_a_whole() {
		Plans.Plan plan = new Plans.Plan(List
			.of("  ->  Index Scan Backward using x on delivery_open  (cost=0..1 rows=1 width=1) (actual rows=50.00 loops=1)"));
		assertThat(plan.readAsAWhole()).isEmpty();
	}

}
