package se.carecontact.plan.implementationplan.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.implementationplan.VisitingStaff;
import se.carecontact.plan.implementationplan.VisitingStaffKnown;

@Repository
class JdbcVisitingStaff implements VisitingStaffKnown {

	private final JdbcClient jdbc;

	JdbcVisitingStaff(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<VisitingStaff> of(ClientId clientId) {
		return this.jdbc
			.sql("SELECT staff_ids, told_by, told_by_id, told_at FROM visiting_staff WHERE client_id = :clientId")
			.param("clientId", clientId.value())
			.query((row, index) -> visiting(row))
			.optional();
	}

	@Override
	public void put(ClientId clientId, VisitingStaff now) {
		this.jdbc.sql("""
				INSERT INTO visiting_staff (client_id, staff_ids, told_by, told_by_id, told_at)
				VALUES (:clientId, :staffIds, :toldBy, :toldById, :toldAt)
				ON CONFLICT (client_id) DO UPDATE SET staff_ids = excluded.staff_ids, told_by = excluded.told_by,
				  told_by_id = excluded.told_by_id, told_at = excluded.told_at""")
			.param("clientId", clientId.value())
			.param("staffIds", now.staff().stream().map(StaffId::value).toArray(String[]::new))
			.param("toldBy", now.toldBy())
			.param("toldById", (now.toldById() != null) ? now.toldById().value() : null)
			.param("toldAt", OffsetDateTime.ofInstant(now.toldAt(), ZoneOffset.UTC))
			.update();
	}

	@Override
	public void forget(ClientId clientId) {
		this.jdbc.sql("DELETE FROM visiting_staff WHERE client_id = :clientId")
			.param("clientId", clientId.value())
			.update();
	}

	private static VisitingStaff visiting(ResultSet row) throws SQLException {
		String toldById = row.getString("told_by_id");
		return new VisitingStaff(Stream.of((String[]) row.getArray("staff_ids").getArray()).map(StaffId::new).toList(),
				row.getString("told_by"), (toldById != null) ? new StaffId(toldById) : null,
				row.getObject("told_at", OffsetDateTime.class).toInstant());
	}

}
