package se.carecontact.plan.implementationplan.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.homecare.DecisionId;
import se.carecontact.plan.implementationplan.Plan;
import se.carecontact.plan.implementationplan.PlanChange;
import se.carecontact.plan.implementationplan.PlanEvent;
import se.carecontact.plan.implementationplan.PlanId;
import se.carecontact.plan.implementationplan.Plans;
import se.carecontact.plan.policy.DueDate;

/** The plan's own row; versions and follow-ups have tables and classes of their own. */
@Repository
class JdbcPlans implements Plans {

	private static final String SELECT = """
			SELECT plan_id, client_id, municipality_id, decision_id, due_on, due_rule, next_follow_up_on, ended_on, revision
			FROM implementation_plan
			""";

	private final JdbcClient jdbc;

	private final VersionTables versions;

	private final FollowUpTables followUps;

	JdbcPlans(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.versions = new VersionTables(jdbc);
		this.followUps = new FollowUpTables(jdbc);
	}

	@Override
	public Optional<Plan> find(PlanId id) {
		return this.jdbc.sql(SELECT + "WHERE plan_id = :planId")
			.param("planId", id.value())
			.query((row, index) -> plan(row))
			.optional();
	}

	@Override
	public List<Plan> ofClient(ClientId clientId) {
		return this.jdbc.sql(SELECT + "WHERE client_id = :clientId ORDER BY opened_at, plan_id")
			.param("clientId", clientId.value())
			.query((row, index) -> plan(row))
			.list();
	}

	@Override
	public List<Plan> ofDecision(String municipalityId, DecisionId decisionId) {
		return this.jdbc.sql(SELECT
				+ "WHERE municipality_id = :municipalityId AND decision_id = :decisionId ORDER BY opened_at, plan_id")
			.param("municipalityId", municipalityId)
			.param("decisionId", decisionId.value())
			.query((row, index) -> plan(row))
			.list();
	}

	@Override
	public void save(PlanChange change) {
		Plan plan = change.plan();
		switch (change.event()) {
			case PlanEvent.Opened ignored -> insert(plan);
			case PlanEvent.Redated ignored -> update(plan);
			case PlanEvent.Drafted drafted -> {
				update(plan);
				this.versions.replaceDraft(plan.id(), drafted.draft());
			}
			case PlanEvent.Agreed agreed -> {
				update(plan);
				this.versions.agree(plan.id(), agreed.version());
			}
			case PlanEvent.FollowedUp followedUp -> {
				update(plan);
				this.followUps.insert(plan.id(), plan.followUps().size(), followedUp.followUp());
			}
			case PlanEvent.Ended ignored -> update(plan);
		}
	}

	private void insert(Plan plan) {
		this.jdbc
			.sql("""
					INSERT INTO implementation_plan (plan_id, client_id, municipality_id, decision_id, due_on, due_rule, revision)
					VALUES (:planId, :clientId, :municipalityId, :decisionId, :dueOn, :dueRule, :revision)""")
			.param("planId", plan.id().value())
			.param("clientId", plan.clientId().value())
			.param("municipalityId", plan.municipalityId())
			.param("decisionId", plan.decisionId().value())
			.param("dueOn", plan.due().on())
			.param("dueRule", plan.due().rule())
			.param("revision", plan.revision())
			.update();
	}

	private void update(Plan plan) {
		this.jdbc.sql("""
				UPDATE implementation_plan SET due_on = :dueOn, due_rule = :dueRule,
				  next_follow_up_on = :nextFollowUpOn, ended_on = :endedOn, revision = :revision
				WHERE plan_id = :planId""")
			.param("dueOn", plan.due().on())
			.param("dueRule", plan.due().rule())
			.param("nextFollowUpOn", plan.nextFollowUpOn())
			.param("endedOn", plan.endedOn())
			.param("revision", plan.revision())
			.param("planId", plan.id().value())
			.update();
	}

	private Plan plan(ResultSet row) throws SQLException {
		PlanId id = new PlanId(row.getObject("plan_id", UUID.class));
		return new Plan(id, new ClientId(row.getObject("client_id", UUID.class)), row.getString("municipality_id"),
				new DecisionId(row.getString("decision_id")),
				new DueDate(row.getObject("due_on", LocalDate.class), row.getString("due_rule")),
				row.getObject("next_follow_up_on", LocalDate.class), row.getObject("ended_on", LocalDate.class),
				this.versions.of(id), this.followUps.of(id), row.getLong("revision"));
	}

}
