package se.carecontact.plan.homecare.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.plan.homecare.ProtectedPersons;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.platform.security.ProtectedStaff;

@Repository
class JdbcProtectedStaff implements ProtectedPersons, ProtectedStaff {

	private final JdbcClient jdbc;

	JdbcProtectedStaff(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean isProtected(String municipalityId, String staffId) {
		return this.jdbc
			.sql("""
					SELECT EXISTS (SELECT FROM protected_staff WHERE municipality_id = :municipalityId AND staff_id = :staffId)""")
			.param("municipalityId", municipalityId)
			.param("staffId", staffId)
			.query(Boolean.class)
			.single();
	}

	@Override
	public boolean keep(String municipalityId, StaffId staff, boolean isProtected) {
		int changed = this.jdbc.sql(isProtected ? """
				INSERT INTO protected_staff (municipality_id, staff_id) VALUES (:municipalityId, :staffId)
				ON CONFLICT DO NOTHING""" : """
				DELETE FROM protected_staff WHERE municipality_id = :municipalityId AND staff_id = :staffId""")
			.param("municipalityId", municipalityId)
			.param("staffId", staff.value())
			.update();
		return isProtected && changed > 0;
	}

}
