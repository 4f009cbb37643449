package se.carecontact.contact.retention.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.retention.DueStep;
import se.carecontact.contact.retention.DueSteps;
import se.carecontact.contact.retention.RetentionStep;

@Repository
class JdbcDueSteps implements DueSteps {

	private final JdbcClient jdbc;

	JdbcDueSteps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void put(DueStep step) {
		this.jdbc.sql("""
				INSERT INTO retention_due (client_id, step, municipality_id, ended_on, due_on)
				VALUES (:clientId, :step, :municipalityId, :endedOn, :dueOn)
				ON CONFLICT (client_id, step) DO UPDATE SET ended_on = :endedOn, due_on = :dueOn, kept = NULL""")
			.param("clientId", step.clientId())
			.param("step", step.step().name())
			.param("municipalityId", step.municipalityId())
			.param("endedOn", step.endedOn())
			.param("dueOn", step.dueOn())
			.update();
	}

	@Override
	public void keepForArchive(DueStep step) {
		this.jdbc
			.sql("""
					UPDATE retention_due SET due_on = NULL, kept = 'ARCHIVE' WHERE client_id = :clientId AND step = :step""")
			.param("clientId", step.clientId())
			.param("step", step.step().name())
			.update();
	}

	@Override
	public void remove(UUID clientId, RetentionStep step) {
		this.jdbc.sql("DELETE FROM retention_due WHERE client_id = :clientId AND step = :step")
			.param("clientId", clientId)
			.param("step", step.name())
			.update();
	}

	@Override
	public void removeAll(Collection<UUID> clientIds) {
		if (!clientIds.isEmpty()) {
			this.jdbc.sql("DELETE FROM retention_due WHERE client_id = ANY (:clientIds)")
				.param("clientIds", clientIds.toArray(new UUID[0]))
				.update();
		}
	}

	@Override
	public Optional<DueStep> find(UUID clientId, RetentionStep step) {
		return this.jdbc.sql("SELECT * FROM retention_due WHERE client_id = :clientId AND step = :step")
			.param("clientId", clientId)
			.param("step", step.name())
			.query(DueStep.class)
			.optional();
	}

	@Override
	public List<DueStep> due(LocalDate today, @Nullable DueStep after, int limit) {
		JdbcClient.StatementSpec query = (after == null) ? this.jdbc.sql("""
				SELECT * FROM retention_due WHERE due_on <= :today ORDER BY due_on, client_id, step LIMIT :limit""")
				: this.jdbc.sql("""
						SELECT * FROM retention_due
						WHERE due_on <= :today AND (due_on, client_id, step) > (:dueOn, :clientId, :step)
						ORDER BY due_on, client_id, step LIMIT :limit""")
					.param("dueOn", after.dueOn())
					.param("clientId", after.clientId())
					.param("step", after.step().name());
		return query.param("today", today).param("limit", limit).query(DueStep.class).list();
	}

}
