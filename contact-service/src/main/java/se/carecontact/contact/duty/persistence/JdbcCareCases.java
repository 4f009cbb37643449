package se.carecontact.contact.duty.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.duty.CareCase;
import se.carecontact.contact.duty.CareCases;
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
	public void add(CareCase careCase) {
		CareCase.PinnedPolicy policy = careCase.policy();
		this.jdbc.sql("""
				INSERT INTO care_case (case_id, client_id, decision_id, policy_id, policy_preset, policy_version,
					policy_valid_from, decided_on, starts_on)
				VALUES (:caseId, :clientId, :decisionId, :policyId, :preset, :version, :validFrom, :decidedOn,
					:startsOn)""")
			.paramSource(Params.of(careCase)
				.with("policyId", policy.policyId())
				.with("preset", policy.preset())
				.with("version", policy.version())
				.with("validFrom", policy.validFrom()))
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
