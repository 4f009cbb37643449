package se.carecontact.contact.visit.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.persistence.Instants;
import se.carecontact.contact.visit.Visit;
import se.carecontact.contact.visit.Visits;

@Repository
class JdbcVisits implements Visits {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	JdbcVisits(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	@Override
	public Map<UUID, String> unitsOf(String municipalityId, Collection<UUID> clientIds) {
		Map<UUID, String> units = new HashMap<>();
		this.jdbc.sql("""
				SELECT client_id, unit_id FROM client
				WHERE municipality_id = :municipalityId AND client_id = ANY(:clientIds)""")
			.param("municipalityId", municipalityId)
			.param("clientIds", clientIds.toArray(UUID[]::new))
			.query((row) -> {
				units.put(row.getObject("client_id", UUID.class), row.getString("unit_id"));
			});
		return units;
	}

	@Override
	public Map<String, UUID> clientsOf(String municipalityId, Collection<String> decisionIds) {
		Map<String, UUID> clients = new HashMap<>();
		this.jdbc.sql("""
				SELECT decision_id, client_id FROM decision
				WHERE municipality_id = :municipalityId AND decision_id = ANY(:decisionIds)""")
			.param("municipalityId", municipalityId)
			.param("decisionIds", decisionIds.toArray(String[]::new))
			.query((row) -> {
				clients.put(row.getString("decision_id"), row.getObject("client_id", UUID.class));
			});
		return clients;
	}

	@Override
	public Map<String, Visit> find(String municipalityId, Collection<String> visitIds) {
		Map<String, Visit> visits = new HashMap<>();
		this.jdbc.sql("SELECT * FROM visit WHERE municipality_id = :municipalityId AND visit_id = ANY(:visitIds)")
			.param("municipalityId", municipalityId)
			.param("visitIds", visitIds.toArray(String[]::new))
			.query((row) -> {
				visits.put(row.getString("visit_id"), visit(row));
			});
		return visits;
	}

	@Override
	public void put(String municipalityId, Collection<Visit> visits) {
		// The unit on the day, from the history that the figures keep; where there is
		// none
		// yet, the one that answers now.
		this.batches.batchUpdate(
				"""
						INSERT INTO visit (municipality_id, visit_id, client_id, unit_id, staff_id, day, started_at, ended_at,
							service_code)
						SELECT :municipalityId, :visitId, client_id, coalesce((SELECT unit_id FROM client_unit_history history
								WHERE history.client_id = client.client_id AND from_day <= :day ORDER BY number DESC LIMIT 1), unit_id),
							:staffId, :day, :startedAt, :endedAt, :serviceCode
						FROM client WHERE client_id = :clientId
						ON CONFLICT (municipality_id, visit_id) DO UPDATE SET client_id = excluded.client_id,
							unit_id = excluded.unit_id, staff_id = excluded.staff_id, day = excluded.day,
							started_at = excluded.started_at, ended_at = excluded.ended_at, service_code = excluded.service_code""",
				visits.stream().map((visit) -> parameters(municipalityId, visit)).toArray(SqlParameterSource[]::new));
	}

	private static SqlParameterSource parameters(String municipalityId, Visit visit) {
		return new MapSqlParameterSource().addValue("municipalityId", municipalityId)
			.addValue("visitId", visit.visitId())
			.addValue("clientId", visit.clientId())
			.addValue("staffId", visit.staffId())
			.addValue("day", Days.of(visit.startedAt()))
			.addValue("startedAt", Instants.toColumn(visit.startedAt()))
			.addValue("endedAt", Instants.toColumn(visit.endedAt()))
			.addValue("serviceCode", visit.serviceCode());
	}

	private static Visit visit(ResultSet row) throws SQLException {
		return new Visit(row.getString("visit_id"), row.getObject("client_id", UUID.class), row.getString("staff_id"),
				Instants.required(row, "started_at"), Instants.required(row, "ended_at"),
				row.getString("service_code"));
	}

}
