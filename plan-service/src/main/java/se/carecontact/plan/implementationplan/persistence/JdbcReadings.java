package se.carecontact.plan.implementationplan.persistence;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.implementationplan.Author;
import se.carecontact.plan.implementationplan.PlanId;
import se.carecontact.plan.implementationplan.Reading;
import se.carecontact.plan.implementationplan.Readings;

/** Keeps who has read what in PostgreSQL, which refuses to change or remove a line. */
@Repository
class JdbcReadings implements Readings {

	private final JdbcClient jdbc;

	JdbcReadings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void add(PlanId planId, Reading reading) {
		this.jdbc.sql("""
				INSERT INTO plan_reading (plan_id, version, staff_id, staff_name, read_at)
				VALUES (:planId, :version, :staffId, :staffName, :readAt) ON CONFLICT DO NOTHING""")
			.param("planId", planId.value())
			.param("version", reading.version())
			.param("staffId", reading.by().id().value())
			.param("staffName", reading.by().name())
			.param("readAt", OffsetDateTime.ofInstant(reading.at(), ZoneOffset.UTC))
			.update();
	}

	@Override
	public List<Reading> of(PlanId planId) {
		return this.jdbc.sql("""
				SELECT version, staff_id, staff_name, read_at FROM plan_reading WHERE plan_id = :planId
				ORDER BY read_at, version, staff_id""")
			.param("planId", planId.value())
			.query((row, index) -> new Reading(row.getInt("version"),
					new Author(new StaffId(row.getString("staff_id")), row.getString("staff_name")),
					row.getObject("read_at", OffsetDateTime.class).toInstant()))
			.list();
	}

}
