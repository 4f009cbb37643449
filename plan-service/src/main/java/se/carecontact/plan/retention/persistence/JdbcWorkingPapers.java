package se.carecontact.plan.retention.persistence;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.plan.retention.WorkingPapers;

@Repository
class JdbcWorkingPapers implements WorkingPapers {

	private final JdbcClient jdbc;

	JdbcWorkingPapers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<EndedPlan> endedBefore(LocalDate day, @Nullable EndedPlan after, int limit) {
		return this.jdbc.sql("""
				SELECT plan_id, client_id, municipality_id, ended_on FROM implementation_plan p
				WHERE ended_on < :day AND (ended_on, plan_id) > (:endedOn, :planId)
				  AND EXISTS (SELECT FROM plan_version v WHERE v.plan_id = p.plan_id AND v.state = 'DRAFT')
				ORDER BY ended_on, plan_id LIMIT :limit""")
			.param("day", day)
			.param("endedOn", (after != null) ? after.endedOn() : LocalDate.of(1900, 1, 1))
			.param("planId", (after != null) ? after.planId() : new UUID(0, 0))
			.param("limit", limit)
			.query(EndedPlan.class)
			.list();
	}

	@Override
	public boolean lockIfFree(EndedPlan plan) {
		return this.jdbc.sql("SELECT 1 FROM client_in_care WHERE client_id = :clientId FOR UPDATE SKIP LOCKED")
			.param("clientId", plan.clientId())
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	@Override
	public Map<String, Integer> deleteDraft(UUID planId) {
		Map<String, Integer> rows = new LinkedHashMap<>();
		// Activities before goals: an activity refers to its goal.
		for (String table : List.of("version_activity", "version_goal", "version_participant", "plan_version")) {
			int deleted = this.jdbc
				.sql("DELETE FROM " + table + " WHERE plan_id = :planId AND version ="
						+ " (SELECT version FROM plan_version WHERE plan_id = :planId AND state = 'DRAFT')")
				.param("planId", planId)
				.update();
			if (deleted > 0) {
				rows.put(table, deleted);
			}
		}
		// What is read of the plan is another than before.
		this.jdbc.sql("UPDATE implementation_plan SET revision = revision + 1 WHERE plan_id = :planId")
			.param("planId", planId)
			.update();
		return rows;
	}

}
