package se.carecontact.contact.retention.persistence;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.platform.persistence.Instants;
import se.carecontact.contact.platform.persistence.Params;
import se.carecontact.contact.retention.Purge;
import se.carecontact.contact.retention.PurgeLog;

@Repository
class JdbcPurgeLog implements PurgeLog {

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcPurgeLog(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void write(Purge purge) {
		this.jdbc.sql("""
				INSERT INTO purge_log (at, municipality_id, client_id, what, rows, step, legal_basis, asked_by, reason)
				VALUES (:at, :municipalityId, :clientId, :what, :rows, :step, :legalBasis, :askedBy, :reason)""")
			.paramSource(Params.of(purge).with("at", Instants.toColumn(this.clock.instant())))
			.update();
	}

}
