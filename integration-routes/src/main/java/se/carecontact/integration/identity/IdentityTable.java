package se.carecontact.integration.identity;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.events.shared.ProtectedIdentity;
import se.carecontact.integration.crypto.Sealer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table client_identity. Its states: OPEN, PROTECTED, ERASED, UNREADABLE. */
@Repository
class IdentityTable implements ClientIdentities {

	private final JdbcClient jdbc;

	private final Sealer sealer;

	private final JsonMapper mapper;

	private final Clock clock;

	IdentityTable(JdbcClient jdbc, Sealer sealer, JsonMapper mapper, Clock clock) {
		this.jdbc = jdbc;
		this.sealer = sealer;
		this.mapper = mapper;
		this.clock = clock;
	}

	@Override
	public KnownClient find(UUID clientId) {
		return find(clientId, null);
	}

	@Override
	public KnownClient find(UUID clientId, @Nullable Long revision) {
		return this.jdbc.sql("""
				select state, person from client_identity
				where client_id = ? and (state = 'ERASED' or coalesce(revision, 0) >= ?)
				""")
			.params(clientId, (revision != null) ? revision : 0L)
			.query((row, number) -> known(clientId, row))
			.optional()
			.orElseGet(KnownClient.Unknown::new);
	}

	@Override
	public List<UUID> openClients(UUID after, int limit) {
		return inState("OPEN", after, limit);
	}

	@Override
	public List<UUID> protectedClients(UUID after, int limit) {
		return inState("PROTECTED", after, limit);
	}

	private List<UUID> inState(String state, UUID after, int limit) {
		return this.jdbc
			.sql("select client_id from client_identity where state = ? and client_id > ? order by client_id limit ?")
			.params(state, after, limit)
			.query(UUID.class)
			.list();
	}

	/** The last seq taken of a client, or null if none was. */
	@Nullable Long lastSeq(UUID clientId) {
		return this.jdbc.sql("select seq from client_identity where client_id = ?")
			.param(clientId)
			.query(Long.class)
			.optional()
			.orElse(null);
	}

	void store(se.carecontact.events.client.ClientIdentity event, @Nullable Long seq, @Nullable Long revision) {
		boolean open = event.getProtectedIdentity() == ProtectedIdentity.NONE;
		byte[] json = this.mapper.writeValueAsBytes(StoredIdentity.of(event));
		write(event.getClientId(), open ? "OPEN" : "PROTECTED", this.sealer.seal(json, context(event.getClientId())),
				seq, revision);
	}

	void erase(UUID clientId, @Nullable Long seq) {
		write(clientId, "ERASED", null, seq, null);
	}

	void storeUnreadable(UUID clientId, byte[] value, @Nullable Long seq, @Nullable Long revision) {
		write(clientId, "UNREADABLE", this.sealer.seal(value, context(clientId)), seq, revision);
	}

	private void write(UUID clientId, String state, byte @Nullable [] person, @Nullable Long seq,
			@Nullable Long revision) {
		this.jdbc.sql("""
				insert into client_identity (client_id, state, person, seq, revision, changed_at)
				values (:client, :state, :person, :seq, :revision, :now)
				on conflict (client_id) do update
				set state = excluded.state, person = excluded.person,
				    seq = coalesce(excluded.seq, client_identity.seq),
				    revision = coalesce(excluded.revision, client_identity.revision), changed_at = excluded.changed_at
				""")
			.param("client", clientId)
			.param("state", state)
			.param("person", person, java.sql.Types.BINARY)
			.param("seq", seq, java.sql.Types.BIGINT)
			.param("revision", revision, java.sql.Types.BIGINT)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	private KnownClient known(UUID clientId, ResultSet row) throws SQLException {
		return switch (row.getString("state")) {
			case "OPEN" -> new KnownClient.Open(opened(clientId, row.getBytes("person")));
			case "ERASED" -> new KnownClient.Erased();
			case "UNREADABLE" -> new KnownClient.Unreadable();
			// Fail closed: whatever else may stand here protects.
			default -> new KnownClient.Protected();
		};
	}

	private ClientIdentity opened(UUID clientId, byte[] person) {
		byte[] json = this.sealer.open(person, context(clientId));
		StoredIdentity stored = this.mapper.readValue(new String(json, StandardCharsets.UTF_8), StoredIdentity.class);
		return new ClientIdentity(clientId, new IdentityNumber(stored.number()), stored.kind(), stored.givenName(),
				stored.familyName());
	}

	private static String context(UUID clientId) {
		return "client_identity:" + clientId;
	}

}
