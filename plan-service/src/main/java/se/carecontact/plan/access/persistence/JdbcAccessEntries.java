package se.carecontact.plan.access.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.plan.access.AccessEntries;
import se.carecontact.plan.access.AccessEntry;

@Repository
class JdbcAccessEntries implements AccessEntries {

	private final JdbcClient jdbc;

	JdbcAccessEntries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<AccessEntry> of(UUID clientId, Instant from, Instant before, @Nullable Place after, int limit) {
		return this.jdbc.sql("""
				SELECT * FROM access_log
				WHERE client_id = :clientId AND at >= :from AND at < :before AND (at, id) > (:afterAt, :afterId)
				ORDER BY at, id LIMIT :limit""")
			.param("clientId", clientId)
			.param("from", column(from))
			.param("before", column(before))
			.param("afterAt", column((after != null) ? after.at() : from))
			.param("afterId", (after != null) ? after.id() : -1L)
			.param("limit", limit)
			.query(JdbcAccessEntries::row)
			.list();
	}

	private static AccessEntry row(ResultSet row, int number) throws SQLException {
		return new AccessEntry(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("caller"), row.getString("caller_name"), row.getString("caller_roles"),
				row.getString("purpose"), row.getString("reason"), row.getString("request_id"));
	}

	private static OffsetDateTime column(Instant moment) {
		return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
	}

}
