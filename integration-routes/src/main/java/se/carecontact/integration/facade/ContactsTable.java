package se.carecontact.integration.facade;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.crypto.Sealer;
import se.carecontact.integration.primarycare.CareTeams;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table facade_contacts, read together with who can be found. */
@Repository
class ContactsTable {

	private static final String FOUND = """
			select p.client_id, c.event_id, c.occurred_at, c.changed_at, c.event
			from facade_person p left join facade_contacts c on c.client_id = p.client_id
			""";

	private final JdbcClient jdbc;

	private final Sealer sealer;

	private final Clock clock;

	ContactsTable(JdbcClient jdbc, Sealer sealer, Clock clock) {
		this.jdbc = jdbc;
		this.sealer = sealer;
		this.clock = clock;
	}

	/** The event is the client's newest; of an erased client nothing is kept. */
	void keep(UUID clientId, UUID eventId, @Nullable Long seq, Instant occurredAt, byte[] event) {
		this.jdbc.sql("""
				insert into facade_contacts (client_id, event_id, seq, occurred_at, changed_at, main_team_id,
				    deputy_team_id, event)
				select :client, :id, :seq, :occurred, :now, :main, :deputy, :event
				where not exists (select 1 from facade_person where client_id = :client and erased)
				on conflict (client_id) do update set event_id = excluded.event_id, seq = excluded.seq,
				    occurred_at = excluded.occurred_at, changed_at = excluded.changed_at, event = excluded.event
				""")
			.param("client", clientId)
			.param("id", eventId)
			.param("seq", seq, java.sql.Types.BIGINT)
			.param("occurred", utc(occurredAt))
			.param("now", utc(this.clock.instant()))
			.param("main", CareTeams.mainId(clientId))
			.param("deputy", CareTeams.deputyId(clientId))
			.param("event", this.sealer.seal(event, context(clientId)))
			.update();
	}

	/** Nothing is known of the client's contacts any more. */
	void forget(UUID clientId) {
		this.jdbc.sql("delete from facade_contacts where client_id = ?").param(clientId).update();
	}

	/**
	 * The clients with that number: one per municipality at most, as a rule none or one.
	 */
	List<KeptContacts> byNumber(byte[] numberHash) {
		return this.jdbc.sql(FOUND + "where p.number_hash = ? order by p.client_id")
			.param(numberHash)
			.query((row, number) -> kept(row))
			.list();
	}

	/** The client whose CareTeam has that id, in a list of one, or none. */
	List<KeptContacts> byTeam(UUID teamId) {
		return this.jdbc.sql(FOUND + "where c.main_team_id = ? or c.deputy_team_id = ?")
			.params(teamId, teamId)
			.query((row, number) -> kept(row))
			.list();
	}

	/** The event's bytes in clear. */
	byte[] open(UUID clientId, KeptContacts.Kept kept) {
		return this.sealer.open(kept.sealed(), context(clientId));
	}

	private static KeptContacts kept(ResultSet row) throws SQLException {
		UUID clientId = row.getObject("client_id", UUID.class);
		UUID eventId = row.getObject("event_id", UUID.class);
		if (eventId == null) {
			return new KeptContacts(clientId, null);
		}
		return new KeptContacts(clientId, new KeptContacts.Kept(eventId, instant(row, "occurred_at"),
				instant(row, "changed_at"), row.getBytes("event")));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static String context(UUID clientId) {
		return "facade_contacts:" + clientId;
	}

}
