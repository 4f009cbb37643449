package se.carecontact.plan.retention.persistence;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.plan.retention.ErasedClients;

@Repository
class JdbcErasedClients implements ErasedClients {

	private final JdbcClient jdbc;

	JdbcErasedClients(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean contains(UUID clientId) {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('erased ' || :clientId::text, 0))")
			.param("clientId", clientId)
			.query((row, index) -> true)
			.single();
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM erased_client WHERE client_id = :clientId)")
			.param("clientId", clientId)
			.query(Boolean.class)
			.single();
	}

	@Override
	public void add(UUID clientId) {
		this.jdbc.sql("INSERT INTO erased_client VALUES (:clientId, now()) ON CONFLICT DO NOTHING")
			.param("clientId", clientId)
			.update();
	}

}
