package se.carecontact.contact.assignment.persistence;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.assignment.DelegatedTaskNeeds;

@Repository
class JdbcDelegatedTaskNeeds implements DelegatedTaskNeeds {

	private final JdbcClient jdbc;

	JdbcDelegatedTaskNeeds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<String> of(UUID clientId) {
		return this.jdbc.sql("SELECT code FROM client_delegated_task WHERE client_id = :clientId ORDER BY code")
			.param("clientId", clientId)
			.query(String.class)
			.list();
	}

	@Override
	public void become(UUID clientId, Set<String> codes) {
		String[] wished = codes.toArray(new String[0]);
		this.jdbc.sql("DELETE FROM client_delegated_task WHERE client_id = :clientId AND NOT code = ANY(:codes)")
			.param("clientId", clientId)
			.param("codes", wished)
			.update();
		this.jdbc.sql("""
				INSERT INTO client_delegated_task (client_id, code) SELECT :clientId, code FROM unnest(:codes) AS code
				ON CONFLICT DO NOTHING""").param("clientId", clientId).param("codes", wished).update();
	}

}
