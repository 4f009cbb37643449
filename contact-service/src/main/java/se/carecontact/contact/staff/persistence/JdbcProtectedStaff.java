package se.carecontact.contact.staff.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.platform.security.ProtectedStaff;

/** Asked at each request, by the primary key: protection holds from the next one. */
@Repository
class JdbcProtectedStaff implements ProtectedStaff {

	private final JdbcClient jdbc;

	JdbcProtectedStaff(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean isProtected(String municipalityId, String staffId) {
		return this.jdbc.sql("""
				SELECT EXISTS (SELECT FROM staff WHERE municipality_id = :municipalityId AND staff_id = :staffId
					AND protected_identity IS NOT FALSE)""")
			.param("municipalityId", municipalityId)
			.param("staffId", staffId)
			.query(Boolean.class)
			.single();
	}

}
