package se.carecontact.contact.client.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.Clients;
import se.carecontact.contact.client.Identity;
import se.carecontact.contact.client.ProtectedIdentity;
import se.carecontact.contact.identity.IdentityKind;
import se.carecontact.contact.identity.IdentityNumber;
import se.carecontact.contact.platform.persistence.Columns;

@Repository
class JdbcClients implements Clients {

	private final JdbcClient jdbc;

	JdbcClients(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Client> find(String municipalityId, UUID clientId) {
		return this.jdbc.sql("SELECT * FROM client WHERE municipality_id = :municipalityId AND client_id = :clientId")
			.param("municipalityId", municipalityId)
			.param("clientId", clientId)
			.query(JdbcClients::row)
			.optional();
	}

	@Override
	public List<Client> findAll(String municipalityId, Collection<UUID> clientIds) {
		return this.jdbc.sql("""
				SELECT * FROM client WHERE municipality_id = :municipalityId AND client_id = ANY(:clientIds)
				ORDER BY client_id""")
			.param("municipalityId", municipalityId)
			.param("clientIds", clientIds.toArray(new UUID[0]))
			.query(JdbcClients::row)
			.list();
	}

	@Override
	public Optional<Client> advance(String municipalityId, UUID clientId) {
		return this.jdbc.sql("""
				UPDATE client SET version = version + 1
				WHERE municipality_id = :municipalityId AND client_id = :clientId RETURNING *""")
			.param("municipalityId", municipalityId)
			.param("clientId", clientId)
			.query(JdbcClients::row)
			.optional();
	}

	@Override
	public boolean addIfNew(Client client) {
		return bound("""
				INSERT INTO client (client_id, municipality_id, unit_id, identity_number, identity_kind, given_name,
					family_name, protected_identity, home_care_open, version, identity_revision)
				VALUES (:clientId, :municipalityId, :unitId, :number, :numberKind, :givenName, :familyName, :protection,
					:homeCareOpen, :version, :identityRevision)
				ON CONFLICT (municipality_id, identity_number) DO NOTHING""", client).update() == 1;
	}

	@Override
	public Set<UUID> addNew(Collection<Client> clients) {
		return Set.copyOf(this.jdbc.sql("""
				INSERT INTO client (client_id, municipality_id, unit_id, identity_number, identity_kind, given_name,
					family_name, protected_identity, home_care_open, version, identity_revision)
				SELECT * FROM unnest(:clientIds::uuid[], :municipalityIds::text[], :unitIds::text[], :numbers::text[],
					:numberKinds::text[], :givenNames::text[], :familyNames::text[], :protections::text[],
					:homeCareOpen::boolean[], :versions::bigint[], :identityRevisions::bigint[])
				ON CONFLICT (municipality_id, identity_number) DO NOTHING RETURNING client_id""")
			.param("clientIds", Columns.ids(clients, Client::clientId))
			.param("municipalityIds", Columns.texts(clients, Client::municipalityId))
			.param("unitIds", Columns.texts(clients, Client::unitId))
			.param("numbers", Columns.texts(clients, (each) -> each.identity().identityNumber().value()))
			.param("numberKinds", Columns.texts(clients, (each) -> each.identity().identityNumber().kind()))
			.param("givenNames", Columns.texts(clients, (each) -> each.identity().givenName()))
			.param("familyNames", Columns.texts(clients, (each) -> each.identity().familyName()))
			.param("protections", Columns.texts(clients, (each) -> each.identity().protectedIdentity()))
			.param("homeCareOpen", Columns.texts(clients, Client::homeCareOpen))
			.param("versions", Columns.texts(clients, Client::version))
			.param("identityRevisions", Columns.texts(clients, Client::identityRevision))
			.query(UUID.class)
			.list());
	}

	@Override
	public Optional<Client> lock(String municipalityId, IdentityNumber number) {
		return this.jdbc.sql("""
				SELECT * FROM client WHERE municipality_id = :municipalityId AND identity_number = :number
				FOR UPDATE""")
			.param("municipalityId", municipalityId)
			.param("number", number.value())
			.query(JdbcClients::row)
			.optional();
	}

	@Override
	public Optional<Client> lockIfFree(String municipalityId, UUID clientId) {
		return this.jdbc.sql("""
				SELECT * FROM client WHERE municipality_id = :municipalityId AND client_id = :clientId
				FOR UPDATE SKIP LOCKED""")
			.param("municipalityId", municipalityId)
			.param("clientId", clientId)
			.query(JdbcClients::row)
			.optional();
	}

	@Override
	public void remove(UUID clientId) {
		this.jdbc.sql("DELETE FROM client WHERE client_id = :clientId").param("clientId", clientId).update();
	}

	@Override
	public void update(Client client) {
		bound("""
				UPDATE client SET unit_id = :unitId, given_name = :givenName, family_name = :familyName,
					protected_identity = :protection, home_care_open = :homeCareOpen, version = :version,
					identity_revision = :identityRevision
				WHERE client_id = :clientId""", client).update();
	}

	@Override
	public List<Client> inUnit(String municipalityId, @Nullable String unitId) {
		return this.jdbc.sql("""
				SELECT * FROM client WHERE municipality_id = :municipalityId AND home_care_open
					AND (:unitId::text IS NULL OR unit_id = :unitId)
				ORDER BY family_name, given_name, client_id""")
			.param("municipalityId", municipalityId)
			.param("unitId", unitId)
			.query(JdbcClients::row)
			.list();
	}

	private JdbcClient.StatementSpec bound(String sql, Client client) {
		Identity identity = client.identity();
		return this.jdbc.sql(sql)
			.param("clientId", client.clientId())
			.param("municipalityId", client.municipalityId())
			.param("unitId", client.unitId())
			.param("number", identity.identityNumber().value())
			.param("numberKind", identity.identityNumber().kind().name())
			.param("givenName", identity.givenName())
			.param("familyName", identity.familyName())
			.param("protection", identity.protectedIdentity().name())
			.param("homeCareOpen", client.homeCareOpen())
			.param("version", client.version())
			.param("identityRevision", client.identityRevision());
	}

	static Client row(ResultSet row, int number) throws SQLException {
		IdentityNumber identityNumber = new IdentityNumber(row.getString("identity_number"),
				IdentityKind.valueOf(row.getString("identity_kind")));
		Identity identity = new Identity(identityNumber, row.getString("given_name"), row.getString("family_name"),
				ProtectedIdentity.ofKept(row.getString("protected_identity")));
		return new Client(row.getObject("client_id", UUID.class), row.getString("municipality_id"),
				row.getString("unit_id"), identity, row.getBoolean("home_care_open"), row.getLong("version"),
				row.getLong("identity_revision"));
	}

}
