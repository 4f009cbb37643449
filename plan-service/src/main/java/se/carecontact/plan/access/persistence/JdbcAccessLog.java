package se.carecontact.plan.access.persistence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.plan.access.AccessLog;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.platform.Caller;

@Repository
class JdbcAccessLog implements AccessLog {

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcAccessLog(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void note(Caller caller, ClientId clientId, String municipalityId, String what, String requestId) {
		this.jdbc.sql("""
				INSERT INTO access_log (looked_at, subject, staff_id, municipality_id, client_id, what, request_id)
				VALUES (:lookedAt, :subject, :staffId, :municipalityId, :clientId, :what, :requestId)""")
			.param("lookedAt", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.param("subject", caller.subject())
			.param("staffId", caller.staffId())
			.param("municipalityId", municipalityId)
			.param("clientId", clientId.value())
			.param("what", what)
			.param("requestId", requestId)
			.update();
	}

}
