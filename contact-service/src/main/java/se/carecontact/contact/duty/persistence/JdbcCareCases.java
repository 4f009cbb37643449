package se.carecontact.contact.duty.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.duty.CareCase;
import se.carecontact.contact.duty.CareCases;
import se.carecontact.contact.platform.persistence.Columns;
import se.carecontact.contact.platform.persistence.Params;

@Repository
class JdbcCareCases implements CareCases {

	private final JdbcClient jdbc;

	JdbcCareCases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<CareCase> open(UUID clientId) {
		return this.jdbc.sql("SELECT * FROM care_case WHERE client_id = :clientId AND ended_on IS NULL")
			.param("clientId", clientId)
			.query(JdbcCareCases::careCase)
			.optional();
	}

	@Override
	public Optional<CareCase> latest(UUID clientId) {
		return this.jdbc.sql("""
				SELECT * FROM care_case WHERE client_id = :clientId
				ORDER BY ended_on DESC NULLS FIRST, decided_on DESC LIMIT 1""")
			.param("clientId", clientId)
			.query(JdbcCareCases::careCase)
			.optional();
	}

	@Override
	public Set<UUID> withOpen(Collection<UUID> clientIds) {
		return Set.copyOf(
				this.jdbc.sql("SELECT client_id FROM care_case WHERE client_id = ANY (:clientIds) AND ended_on IS NULL")
					.param("clientIds", clientIds.toArray(new UUID[0]))
					.query(UUID.class)
					.list());
	}

	@Override
	public void add(Collection<CareCase> cases) {
		this.jdbc.sql("""
				INSERT INTO care_case (case_id, client_id, decision_id, policy_id, policy_preset, policy_version,
					policy_valid_from, decided_on, starts_on)
				SELECT * FROM unnest(:caseIds::uuid[], :clientIds::uuid[], :decisionIds::text[], :policyIds::bigint[],
					:presets::text[], :versions::int[], :validFrom::date[], :decidedOn::date[], :startsOn::date[])""")
			.param("caseIds", Columns.ids(cases, CareCase::caseId))
			.param("clientIds", Columns.ids(cases, CareCase::clientId))
			.param("decisionIds", Columns.texts(cases, CareCase::decisionId))
			.param("policyIds", Columns.texts(cases, (each) -> each.policy().policyId()))
			.param("presets", Columns.texts(cases, (each) -> each.policy().preset()))
			.param("versions", Columns.texts(cases, (each) -> each.policy().version()))
			.param("validFrom", Columns.texts(cases, (each) -> each.policy().validFrom()))
			.param("decidedOn", Columns.texts(cases, CareCase::decidedOn))
			.param("startsOn", Columns.texts(cases, CareCase::startsOn))
			.update();
	}

	@Override
	public void update(CareCase careCase) {
		this.jdbc.sql("""
				UPDATE care_case SET decided_on = :decidedOn, starts_on = :startsOn, appointed_on = :appointedOn,
					introduced_on = :introducedOn, main_staff_id = :mainStaffId
				WHERE case_id = :caseId""").paramSource(Params.of(careCase)).update();
	}

	@Override
	public void end(UUID caseId, LocalDate endedOn) {
		this.jdbc.sql("UPDATE care_case SET ended_on = :endedOn WHERE case_id = :caseId")
			.param("endedOn", endedOn)
			.param("caseId", caseId)
			.update();
	}

	private static CareCase careCase(ResultSet row, int number) throws SQLException {
		return new CareCase(row.getObject("case_id", UUID.class), row.getObject("client_id", UUID.class),
				row.getString("decision_id"), pinned(row), day(row, "decided_on"), day(row, "starts_on"),
				row.getObject("appointed_on", LocalDate.class), row.getObject("introduced_on", LocalDate.class),
				row.getString("main_staff_id"));
	}

	static CareCase.PinnedPolicy pinned(ResultSet row) throws SQLException {
		return new CareCase.PinnedPolicy(row.getObject("policy_id", Long.class), row.getString("policy_preset"),
				row.getInt("policy_version"), day(row, "policy_valid_from"));
	}

	private static LocalDate day(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(row.getObject(column, LocalDate.class));
	}

}
