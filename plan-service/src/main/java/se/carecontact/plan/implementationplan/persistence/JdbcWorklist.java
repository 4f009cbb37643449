package se.carecontact.plan.implementationplan.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.implementationplan.DuePlan;
import se.carecontact.plan.implementationplan.PartOfDay;
import se.carecontact.plan.implementationplan.PlanOnWorklist;
import se.carecontact.plan.implementationplan.Scope;
import se.carecontact.plan.implementationplan.Worklist;
import se.carecontact.plan.implementationplan.WorklistQuery;

/** Reads a worklist in one query: the units' clients, and their plans that go on. */
@Repository
class JdbcWorklist implements Worklist {

	private static final String SELECT = """
			SELECT plan_id, client_id, c.municipality_id, unit_id, identity_revision, main_staff_id, decision_id, provider,
			  part_of_day, due_on, next_follow_up_on, due_soon_told_on, overdue_told_on, due_soon_on
			FROM client_in_care c JOIN implementation_plan p USING (client_id)
			WHERE c.municipality_id = :municipalityId AND unit_id = ANY (:unitIds) AND deadline_on IS NOT NULL
			  AND (:contact::text IS NULL OR :contact IN (main_staff_id, deputy_staff_id))
			  AND (:what::text IS NULL OR (next_follow_up_on IS NOT NULL) = (:what = 'FOLLOW_UP'))
			  AND CASE WHEN deadline_on < :today THEN 'OVERDUE' WHEN due_soon_on <= :today THEN 'DUE_SOON' ELSE 'IN_TIME' END
			    = ANY (:standings)
			  AND (:afterDay::date IS NULL OR (deadline_on, plan_id) > (:afterDay::date, :afterPlan::uuid))
			ORDER BY deadline_on, plan_id LIMIT :limit""";

	private final JdbcClient jdbc;

	JdbcWorklist(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<PlanOnWorklist> find(WorklistQuery query) {
		WorklistQuery.Place after = query.after();
		StaffId contact = query.contact();
		return this.jdbc.sql(SELECT)
			.param("municipalityId", query.municipalityId())
			.param("unitIds", query.unitIds().toArray(String[]::new))
			.param("contact", (contact != null) ? contact.value() : null)
			.param("what", name(query.what()))
			.param("today", query.today())
			.param("standings", query.standings().stream().map(Enum::name).toArray(String[]::new))
			.param("afterDay", (after != null) ? after.on() : null)
			.param("afterPlan", (after != null) ? after.planId().value() : null)
			.param("limit", query.limit())
			.query((row, index) -> line(row))
			.list();
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

	private static PlanOnWorklist line(ResultSet row) throws SQLException {
		DuePlan plan = DeadlineRows.due(row);
		return new PlanOnWorklist(plan.planId(), plan.client(), plan.decisionId(),
				new Scope(row.getString("provider"), PartOfDay.valueOf(row.getString("part_of_day"))), plan.deadline(),
				Objects.requireNonNull(row.getObject("due_soon_on", LocalDate.class)), plan.main());
	}

}
