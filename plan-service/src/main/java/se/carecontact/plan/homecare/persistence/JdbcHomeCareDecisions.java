package se.carecontact.plan.homecare.persistence;

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
import se.carecontact.plan.homecare.Goal;
import se.carecontact.plan.homecare.GoalId;
import se.carecontact.plan.homecare.HomeCareDecision;
import se.carecontact.plan.homecare.HomeCareDecisions;

@Repository
class JdbcHomeCareDecisions implements HomeCareDecisions {

	private static final String SELECT = """
			SELECT client_id, decision_id, municipality_id, decided_on, starts_on FROM home_care_decision
			""";

	private final JdbcClient jdbc;

	JdbcHomeCareDecisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<HomeCareDecision> find(String municipalityId, DecisionId id) {
		return this.jdbc.sql(SELECT + "WHERE municipality_id = :municipalityId AND decision_id = :decisionId")
			.param("municipalityId", municipalityId)
			.param("decisionId", id.value())
			.query((row, index) -> decision(row))
			.optional();
	}

	@Override
	public List<HomeCareDecision> ofClient(ClientId clientId) {
		return this.jdbc.sql(SELECT + "WHERE client_id = :clientId ORDER BY decided_on, decision_id")
			.param("clientId", clientId.value())
			.query((row, index) -> decision(row))
			.list();
	}

	@Override
	public void save(HomeCareDecision decision) {
		this.jdbc.sql("""
				INSERT INTO home_care_decision (municipality_id, decision_id, client_id, decided_on, starts_on)
				VALUES (:municipalityId, :decisionId, :clientId, :decidedOn, :startsOn)
				ON CONFLICT (municipality_id, decision_id)
				DO UPDATE SET client_id = excluded.client_id, decided_on = excluded.decided_on,
				  starts_on = excluded.starts_on""")
			.param("municipalityId", decision.municipalityId())
			.param("decisionId", decision.id().value())
			.param("clientId", decision.clientId().value())
			.param("decidedOn", decision.decidedOn())
			.param("startsOn", decision.startsOn())
			.update();
		saveGoals(decision);
	}

	private void saveGoals(HomeCareDecision decision) {
		this.jdbc.sql("DELETE FROM decision_goal WHERE municipality_id = :municipalityId AND decision_id = :decisionId")
			.param("municipalityId", decision.municipalityId())
			.param("decisionId", decision.id().value())
			.update();
		for (int position = 0; position < decision.goals().size(); position++) {
			Goal goal = decision.goals().get(position);
			this.jdbc.sql("""
					INSERT INTO decision_goal (municipality_id, decision_id, goal_id, position, life_area, goal_text)
					VALUES (:municipalityId, :decisionId, :goalId, :position, :lifeArea, :text)""")
				.param("municipalityId", decision.municipalityId())
				.param("decisionId", decision.id().value())
				.param("goalId", goal.id().value())
				.param("position", position)
				.param("lifeArea", goal.lifeArea())
				.param("text", goal.text())
				.update();
		}
	}

	private HomeCareDecision decision(ResultSet row) throws SQLException {
		String municipalityId = row.getString("municipality_id");
		DecisionId id = new DecisionId(row.getString("decision_id"));
		return new HomeCareDecision(new ClientId(row.getObject("client_id", UUID.class)), id, municipalityId,
				row.getObject("decided_on", LocalDate.class), row.getObject("starts_on", LocalDate.class),
				goals(municipalityId, id));
	}

	private List<Goal> goals(String municipalityId, DecisionId id) {
		return this.jdbc.sql("""
				SELECT goal_id, life_area, goal_text FROM decision_goal
				WHERE municipality_id = :municipalityId AND decision_id = :decisionId ORDER BY position""")
			.param("municipalityId", municipalityId)
			.param("decisionId", id.value())
			.query((row, index) -> new Goal(new GoalId(row.getString("goal_id")), row.getString("life_area"),
					row.getString("goal_text")))
			.list();
	}

}
