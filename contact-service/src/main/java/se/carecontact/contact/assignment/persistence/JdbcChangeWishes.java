package se.carecontact.contact.assignment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.assignment.ChangeWish;
import se.carecontact.contact.assignment.ChangeWishes;
import se.carecontact.contact.assignment.ContactRole;
import se.carecontact.contact.platform.Actor;
import se.carecontact.contact.platform.persistence.Params;

@Repository
class JdbcChangeWishes implements ChangeWishes {

	private final JdbcClient jdbc;

	JdbcChangeWishes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<ChangeWish> of(UUID clientId) {
		return this.jdbc
			.sql("SELECT * FROM contact_change_wish WHERE client_id = :clientId ORDER BY wished_on DESC, wish_id")
			.param("clientId", clientId)
			.query(JdbcChangeWishes::row)
			.list();
	}

	@Override
	public Optional<ChangeWish> openOf(UUID clientId, ContactRole role) {
		return this.jdbc
			.sql("SELECT * FROM contact_change_wish WHERE client_id = :clientId AND role = :role AND state = 'OPEN'")
			.param("clientId", clientId)
			.param("role", role.name())
			.query(JdbcChangeWishes::row)
			.optional();
	}

	@Override
	public void add(String municipalityId, UUID clientId, ChangeWish wish) {
		this.jdbc.sql("""
				INSERT INTO contact_change_wish (wish_id, client_id, municipality_id, role, wished_on, reason,
					wished_staff_id, recorded_by, recorded_by_name, state)
				VALUES (:wishId, :clientId, :municipalityId, :role, :wishedOn, :reason, :wishedStaffId, :by, :byName,
					'OPEN')""")
			.paramSource(Params.of(wish)
				.with("clientId", clientId)
				.with("municipalityId", municipalityId)
				.with("role", wish.role().name())
				.with("by", wish.recordedBy().id())
				.with("byName", wish.recordedBy().name()))
			.update();
	}

	@Override
	public void close(UUID wishId, ChangeWish.State state, LocalDate closedOn, @Nullable UUID assignmentId) {
		this.jdbc.sql("""
				UPDATE contact_change_wish SET state = :state, closed_on = :closedOn, assignment_id = :assignmentId
				WHERE wish_id = :wishId AND state = 'OPEN'""")
			.param("state", state.name())
			.param("closedOn", closedOn)
			.param("assignmentId", assignmentId)
			.param("wishId", wishId)
			.update();
	}

	private static ChangeWish row(ResultSet row, int number) throws SQLException {
		return new ChangeWish(row.getObject("wish_id", UUID.class), ContactRole.valueOf(row.getString("role")),
				row.getObject("wished_on", LocalDate.class), row.getString("reason"), row.getString("wished_staff_id"),
				new Actor(row.getString("recorded_by"), row.getString("recorded_by_name")),
				ChangeWish.State.valueOf(row.getString("state")), row.getObject("closed_on", LocalDate.class));
	}

}
