package se.carecontact.contact.decision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.decision.Decision;
import se.carecontact.contact.decision.Decisions;
import se.carecontact.contact.decision.EndCause;
import se.carecontact.contact.decision.Ending;
import se.carecontact.contact.decision.Goal;
import se.carecontact.contact.decision.Grant;
import se.carecontact.contact.decision.GrantedService;
import se.carecontact.contact.platform.persistence.Columns;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcDecisions implements Decisions {

	private static final TypeReference<List<GrantedService>> SERVICES = new TypeReference<>() {
	};

	private static final TypeReference<List<Goal>> GOALS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	JdbcDecisions(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	@Override
	public Optional<Decision> find(String municipalityId, String decisionId) {
		return this.jdbc.sql("""
				SELECT * FROM decision WHERE municipality_id = :municipalityId AND decision_id = :decisionId""")
			.param("municipalityId", municipalityId)
			.param("decisionId", decisionId)
			.query(this::row)
			.optional();
	}

	@Override
	public boolean addIfNew(Decision decision) {
		return bound("""
				INSERT INTO decision (municipality_id, decision_id, client_id, revision, unit_id, decided_on, starts_on,
					ends_on, services, goals, care_manager_name)
				VALUES (:municipalityId, :decisionId, :clientId, :revision, :unitId, :decidedOn, :startsOn, :endsOn,
					:services::jsonb, :goals::jsonb, :careManagerName)
				ON CONFLICT DO NOTHING""", decision).update() == 1;
	}

	@Override
	public Set<String> addNew(String municipalityId, Collection<Decision> decisions) {
		List<Grant> grants = decisions.stream().map(Decision::grant).toList();
		return Set.copyOf(this.jdbc.sql("""
				INSERT INTO decision (municipality_id, decision_id, client_id, revision, unit_id, decided_on, starts_on,
					ends_on, services, goals, care_manager_name)
				SELECT :municipalityId, * FROM unnest(:decisionIds::text[], :clientIds::uuid[], :revisions::int[],
					:unitIds::text[], :decidedOn::date[], :startsOn::date[], :endsOn::date[], :services::jsonb[],
					:goals::jsonb[], :careManagerNames::text[])
				ON CONFLICT DO NOTHING RETURNING decision_id""")
			.param("municipalityId", municipalityId)
			.param("decisionIds", Columns.texts(decisions, Decision::decisionId))
			.param("clientIds", Columns.ids(decisions, Decision::clientId))
			.param("revisions", Columns.texts(decisions, Decision::revision))
			.param("unitIds", Columns.texts(grants, Grant::unitId))
			.param("decidedOn", Columns.texts(grants, Grant::decidedOn))
			.param("startsOn", Columns.texts(grants, Grant::startsOn))
			.param("endsOn", Columns.texts(grants, Grant::endsOn))
			.param("services", Columns.texts(grants, (grant) -> this.json.writeValueAsString(grant.services())))
			.param("goals", Columns.texts(grants, (grant) -> this.json.writeValueAsString(grant.goals())))
			.param("careManagerNames", Columns.texts(grants, Grant::careManagerName))
			.query(String.class)
			.list());
	}

	@Override
	public void update(Decision decision) {
		bound("""
				UPDATE decision SET revision = :revision, unit_id = :unitId, decided_on = :decidedOn,
					starts_on = :startsOn, ends_on = :endsOn, services = :services::jsonb, goals = :goals::jsonb,
					care_manager_name = :careManagerName, ended_on = :endedOn, end_reason = :endReason,
					end_cause = :endCause
				WHERE municipality_id = :municipalityId AND decision_id = :decisionId""", decision).update();
	}

	@Override
	public List<Decision> of(UUID clientId) {
		return this.jdbc.sql("SELECT * FROM decision WHERE client_id = :clientId ORDER BY decided_on, decision_id")
			.param("clientId", clientId)
			.query(this::row)
			.list();
	}

	private JdbcClient.StatementSpec bound(String sql, Decision decision) {
		Grant grant = decision.grant();
		Ending ending = decision.ending();
		return this.jdbc.sql(sql)
			.param("municipalityId", decision.municipalityId())
			.param("decisionId", decision.decisionId())
			.param("clientId", decision.clientId())
			.param("revision", decision.revision())
			.param("unitId", grant.unitId())
			.param("decidedOn", grant.decidedOn())
			.param("startsOn", grant.startsOn())
			.param("endsOn", grant.endsOn())
			.param("services", this.json.writeValueAsString(grant.services()))
			.param("goals", this.json.writeValueAsString(grant.goals()))
			.param("careManagerName", grant.careManagerName())
			.param("endedOn", (ending != null) ? ending.endedOn() : null)
			.param("endReason", (ending != null) ? ending.reason() : null)
			.param("endCause", (ending != null) ? ending.endCause().name() : null);
	}

	private Decision row(ResultSet row, int number) throws SQLException {
		Grant grant = new Grant(row.getString("unit_id"), row.getObject("decided_on", LocalDate.class),
				row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class),
				this.json.readValue(row.getString("services"), SERVICES),
				this.json.readValue(row.getString("goals"), GOALS), row.getString("care_manager_name"));
		return new Decision(row.getString("decision_id"), row.getString("municipality_id"),
				row.getObject("client_id", UUID.class), row.getInt("revision"), grant, ending(row));
	}

	private static @Nullable Ending ending(ResultSet row) throws SQLException {
		LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
		return (endedOn != null)
				? new Ending(endedOn, row.getString("end_reason"), EndCause.valueOf(row.getString("end_cause"))) : null;
	}

}
