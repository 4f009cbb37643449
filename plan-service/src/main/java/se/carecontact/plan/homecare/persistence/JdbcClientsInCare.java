package se.carecontact.plan.homecare.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.homecare.ClientInCare;
import se.carecontact.plan.homecare.ClientRef;
import se.carecontact.plan.homecare.ClientsInCare;
import se.carecontact.plan.homecare.Contacts;
import se.carecontact.plan.homecare.StaffId;

@Repository
class JdbcClientsInCare implements ClientsInCare {

	private static final String SELECT = """
			SELECT client_id, municipality_id, unit_id, identity_revision, main_staff_id, deputy_staff_id, appointed_on,
			  introduced_on
			FROM client_in_care WHERE client_id = :clientId""";

	private final JdbcClient jdbc;

	JdbcClientsInCare(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<ClientInCare> lock(ClientId clientId) {
		return one(SELECT + " FOR UPDATE", clientId);
	}

	@Override
	public ClientInCare lockOrKeep(ClientRef ref) {
		this.jdbc.sql("""
				INSERT INTO client_in_care (client_id, municipality_id, unit_id)
				VALUES (:clientId, :municipalityId, :unitId) ON CONFLICT DO NOTHING""")
			.param("clientId", ref.clientId().value())
			.param("municipalityId", ref.municipalityId())
			.param("unitId", ref.unitId())
			.update();
		return lock(ref.clientId()).orElseThrow();
	}

	@Override
	public Optional<ClientInCare> find(ClientId clientId) {
		return one(SELECT, clientId);
	}

	@Override
	public void save(ClientInCare client) {
		this.jdbc.sql("""
				UPDATE client_in_care SET municipality_id = :municipalityId, unit_id = :unitId,
				  identity_revision = :identityRevision, main_staff_id = :main, deputy_staff_id = :deputy,
				  appointed_on = :appointedOn, introduced_on = :introducedOn
				WHERE client_id = :clientId""")
			.param("municipalityId", client.ref().municipalityId())
			.param("unitId", client.ref().unitId())
			.param("identityRevision", client.ref().identityRevision())
			.param("main", value(client.contacts().main()))
			.param("deputy", value(client.contacts().deputy()))
			.param("appointedOn", client.appointedOn())
			.param("introducedOn", client.introducedOn())
			.param("clientId", client.ref().clientId().value())
			.update();
	}

	private Optional<ClientInCare> one(String sql, ClientId clientId) {
		return this.jdbc.sql(sql).param("clientId", clientId.value()).query((row, index) -> client(row)).optional();
	}

	private static ClientInCare client(ResultSet row) throws SQLException {
		ClientRef ref = new ClientRef(new ClientId(row.getObject("client_id", UUID.class)),
				row.getString("municipality_id"), row.getString("unit_id"),
				row.getObject("identity_revision", Long.class));
		return new ClientInCare(ref,
				new Contacts(staff(row.getString("main_staff_id")), staff(row.getString("deputy_staff_id"))),
				row.getObject("appointed_on", LocalDate.class), row.getObject("introduced_on", LocalDate.class));
	}

	private static @Nullable StaffId staff(@Nullable String value) {
		return (value != null) ? new StaffId(value) : null;
	}

	private static @Nullable String value(@Nullable StaffId staff) {
		return (staff != null) ? staff.value() : null;
	}

}
