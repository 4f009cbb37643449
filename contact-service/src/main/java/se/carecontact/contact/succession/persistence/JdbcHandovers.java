package se.carecontact.contact.succession.persistence;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.succession.Handover;
import se.carecontact.contact.succession.Handovers;

@Repository
class JdbcHandovers implements Handovers {

	private final JdbcClient jdbc;

	JdbcHandovers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Handover> of(String municipalityId, String staffId) {
		return this.jdbc.sql("""
				SELECT a.client_id, c.unit_id, a.role, a.kind, a.valid_from, o.staff_id AS other_staff_id
				FROM contact_assignment a
				JOIN client c ON c.client_id = a.client_id
				LEFT JOIN contact_assignment o ON o.client_id = a.client_id AND o.role <> a.role AND o.ended_on IS NULL
				WHERE a.municipality_id = :municipalityId AND a.staff_id = :staffId AND a.ended_on IS NULL
				ORDER BY a.client_id""")
			.param("municipalityId", municipalityId)
			.param("staffId", staffId)
			.query(Handover.class)
			.list();
	}

}
