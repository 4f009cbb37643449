package se.carecontact.contact.access.persistence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.access.AccessLog;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Role;
import se.carecontact.schemas.CareHeaders;

@Repository
class JdbcAccessLog implements AccessLog {

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcAccessLog(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void write(Caller caller, String municipalityId, Collection<UUID> clientIds, String purpose) {
		this.jdbc
			.sql("""
					INSERT INTO access_log (at, caller, caller_name, caller_roles, municipality_id, client_id, purpose, reason,
						request_id)
					SELECT :at, :caller, :name, :roles, :municipalityId, client_id, :purpose, :reason, :requestId
					FROM unnest(:clientIds) AS client_id""")
			.param("at", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.param("caller", caller.subject())
			.param("name", caller.name())
			.param("roles", caller.roles().stream().map(Role::claim).sorted().collect(Collectors.joining(" ")))
			.param("municipalityId", municipalityId)
			.param("purpose", purpose)
			.param("reason", caller.accessReason())
			.param("requestId", MDC.get(CareHeaders.CAUSATION_ID))
			.param("clientIds", clientIds.toArray(new UUID[0]))
			.update();
	}

}
