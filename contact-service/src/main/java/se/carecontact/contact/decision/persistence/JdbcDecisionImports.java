package se.carecontact.contact.decision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.decision.DecisionImport;
import se.carecontact.contact.decision.DecisionImports;
import se.carecontact.contact.decision.ImportTally;
import se.carecontact.contact.platform.persistence.Instants;

@Repository
class JdbcDecisionImports implements DecisionImports {

	private final JdbcClient jdbc;

	JdbcDecisionImports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean addIfNew(DecisionImport started) {
		return bound("""
				INSERT INTO decision_import (import_id, municipality_id, state, last_line, lines_read, created, changed,
					unchanged, refused, started_at, updated_at)
				VALUES (:importId, :municipalityId, :state, :lastLine, :read, :created, :changed, :unchanged, :refused,
					:startedAt, :updatedAt)
				ON CONFLICT DO NOTHING""", started).param("startedAt", Instants.toColumn(started.startedAt()))
			.param("municipalityId", started.municipalityId())
			.update() == 1;
	}

	@Override
	public void update(DecisionImport now) {
		bound("""
				UPDATE decision_import SET state = :state, last_line = :lastLine, lines_read = :read,
					created = :created, changed = :changed, unchanged = :unchanged, refused = :refused,
					updated_at = :updatedAt
				WHERE import_id = :importId""", now).update();
	}

	@Override
	public Optional<DecisionImport> find(String municipalityId, UUID importId) {
		return this.jdbc
			.sql("SELECT * FROM decision_import WHERE municipality_id = :municipalityId AND import_id = :importId")
			.param("municipalityId", municipalityId)
			.param("importId", importId)
			.query(JdbcDecisionImports::row)
			.optional();
	}

	@Override
	public void forgetBefore(Instant time) {
		this.jdbc.sql("DELETE FROM decision_import WHERE updated_at < :time")
			.param("time", Instants.toColumn(time))
			.update();
	}

	private JdbcClient.StatementSpec bound(String sql, DecisionImport written) {
		return this.jdbc.sql(sql)
			.param("importId", written.importId())
			.param("state", written.state().name())
			.param("lastLine", written.lastLine())
			.param("read", written.tally().read())
			.param("created", written.tally().created())
			.param("changed", written.tally().changed())
			.param("unchanged", written.tally().unchanged())
			.param("refused", written.tally().refused())
			.param("updatedAt", Instants.toColumn(written.updatedAt()));
	}

	private static DecisionImport row(ResultSet row, int number) throws SQLException {
		ImportTally tally = new ImportTally(row.getLong("lines_read"), row.getLong("created"), row.getLong("changed"),
				row.getLong("unchanged"), row.getLong("refused"));
		return new DecisionImport(row.getObject("import_id", UUID.class), row.getString("municipality_id"),
				DecisionImport.State.valueOf(row.getString("state")), row.getLong("last_line"), tally,
				Instants.required(row, "started_at"), Instants.required(row, "updated_at"));
	}

}
