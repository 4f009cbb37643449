package se.carecontact.plan.access.persistence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.plan.access.AccessLog;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Role;

@Repository
class JdbcAccessLog implements AccessLog {

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcAccessLog(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void note(Caller caller, UUID clientId, String municipalityId, String what, String requestId) {
		this.jdbc
			.sql("""
					INSERT INTO access_log (at, caller, caller_name, caller_roles, municipality_id, client_id, purpose, reason,
					  request_id)
					VALUES (:at, :caller, :name, :roles, :municipalityId, :clientId, :what, :reason, :requestId)""")
			.param("at", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.param("caller", caller.subject())
			.param("name", caller.name())
			.param("roles", caller.roles().stream().map(Role::claim).sorted().collect(Collectors.joining(" ")))
			.param("municipalityId", municipalityId)
			.param("clientId", clientId)
			.param("what", what)
			.param("reason", caller.accessReason())
			.param("requestId", requestId)
			.update();
	}

}
