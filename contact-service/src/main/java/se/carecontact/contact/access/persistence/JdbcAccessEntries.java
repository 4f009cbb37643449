package se.carecontact.contact.access.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.access.AccessEntries;
import se.carecontact.contact.access.AccessEntry;
import se.carecontact.contact.platform.persistence.Instants;

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
			.param("from", Instants.toColumn(from))
			.param("before", Instants.toColumn(before))
			.param("afterAt", Instants.toColumn((after != null) ? after.at() : from))
			.param("afterId", (after != null) ? after.id() : -1L)
			.param("limit", limit)
			.query(JdbcAccessEntries::row)
			.list();
	}

	private static AccessEntry row(ResultSet row, int number) throws SQLException {
		return new AccessEntry(row.getLong("id"), Instants.required(row, "at"), row.getString("caller"),
				row.getString("caller_name"), row.getString("caller_roles"), row.getString("purpose"),
				row.getString("reason"), row.getString("request_id"));
	}

}
