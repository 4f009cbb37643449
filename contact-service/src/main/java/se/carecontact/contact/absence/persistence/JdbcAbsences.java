package se.carecontact.contact.absence.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.absence.Absence;
import se.carecontact.contact.absence.AbsenceKind;
import se.carecontact.contact.absence.AbsenceReport;
import se.carecontact.contact.absence.Absences;
import se.carecontact.contact.platform.Actor;
import se.carecontact.contact.platform.persistence.Instants;

@Repository
class JdbcAbsences implements Absences {

	private final JdbcClient jdbc;

	JdbcAbsences(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Absence> find(UUID clientId, UUID absenceId) {
		return this.jdbc.sql("SELECT * FROM client_absence WHERE client_id = :clientId AND absence_id = :absenceId")
			.param("clientId", clientId)
			.param("absenceId", absenceId)
			.query(JdbcAbsences::row)
			.optional();
	}

	@Override
	public List<Absence> of(UUID clientId) {
		return this.jdbc.sql("SELECT * FROM client_absence WHERE client_id = :clientId ORDER BY away_from DESC")
			.param("clientId", clientId)
			.query(JdbcAbsences::row)
			.list();
	}

	@Override
	public void add(UUID clientId, Absence absence) {
		bound("""
				INSERT INTO client_absence (absence_id, client_id, kind, away_from, expected_back, note, back_at,
					reported_by, reported_by_name)
				VALUES (:absenceId, :clientId, :kind, :awayFrom, :expectedBack, :note, :backAt, :by, :byName)""",
				absence)
			.param("clientId", clientId)
			.update();
	}

	@Override
	public void update(Absence absence) {
		bound("""
				UPDATE client_absence SET kind = :kind, away_from = :awayFrom, expected_back = :expectedBack,
					note = :note, back_at = :backAt, reported_by = :by, reported_by_name = :byName
				WHERE absence_id = :absenceId""", absence).update();
	}

	@Override
	public void closeWithCase(UUID clientId, Instant at) {
		this.jdbc.sql("""
				UPDATE client_absence SET back_at = greatest(:at, away_from), closed_with_case = true
				WHERE client_id = :clientId AND back_at IS NULL""")
			.param("at", Instants.toColumn(at))
			.param("clientId", clientId)
			.update();
	}

	private JdbcClient.StatementSpec bound(String sql, Absence absence) {
		AbsenceReport report = absence.report();
		return this.jdbc.sql(sql)
			.param("absenceId", absence.absenceId())
			.param("kind", report.kind().name())
			.param("awayFrom", Instants.toColumn(report.awayFrom()))
			.param("expectedBack", Instants.toColumn(report.expectedBack()))
			.param("note", report.note())
			.param("backAt", Instants.toColumn(absence.backAt()))
			.param("by", absence.reportedBy().id())
			.param("byName", absence.reportedBy().name());
	}

	private static Absence row(ResultSet row, int number) throws SQLException {
		AbsenceReport report = new AbsenceReport(AbsenceKind.valueOf(row.getString("kind")),
				Instants.required(row, "away_from"), Instants.optional(row, "expected_back"), row.getString("note"));
		return new Absence(row.getObject("absence_id", UUID.class), report, Instants.optional(row, "back_at"),
				new Actor(row.getString("reported_by"), row.getString("reported_by_name")));
	}

}
