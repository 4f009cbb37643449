package se.carecontact.contact.carereport.persistence;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.platform.persistence.Params;
import se.carecontact.contact.carereport.CareReport;
import se.carecontact.contact.carereport.CareReports;
import se.carecontact.contact.platform.persistence.Instants;

@Repository
class JdbcCareReports implements CareReports {

	private final JdbcClient jdbc;

	JdbcCareReports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void add(UUID clientId, CareReport report) {
		this.jdbc
			.sql("""
					INSERT INTO care_report (care_report_id, client_id, heading, text, written_by, written_by_name, written_at)
					VALUES (:careReportId, :clientId, :heading, :text, :writtenBy, :writtenByName, :at)""")
			.paramSource(Params.of(report).with("clientId", clientId).with("at", Instants.toColumn(report.writtenAt())))
			.update();
	}

	@Override
	public List<CareReport> of(UUID clientId) {
		return this.jdbc.sql("SELECT * FROM care_report WHERE client_id = :clientId ORDER BY written_at DESC")
			.param("clientId", clientId)
			.query((row, number) -> new CareReport(row.getObject("care_report_id", UUID.class),
					row.getString("heading"), row.getString("text"), row.getString("written_by"),
					row.getString("written_by_name"), Instants.required(row, "written_at")))
			.list();
	}

}
