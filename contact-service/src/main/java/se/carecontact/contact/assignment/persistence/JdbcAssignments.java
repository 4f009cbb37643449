package se.carecontact.contact.assignment.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.assignment.Assignment;
import se.carecontact.contact.assignment.Assignments;
import se.carecontact.contact.assignment.ContactKind;
import se.carecontact.contact.platform.Actor;

@Repository
class JdbcAssignments implements Assignments {

	private final JdbcClient jdbc;

	JdbcAssignments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Assignment> openOf(UUID clientId) {
		return this.jdbc.sql("SELECT * FROM contact_assignment WHERE client_id = :clientId AND ended_on IS NULL")
			.param("clientId", clientId)
			.query(Assignment.class)
			.list();
	}

	@Override
	public List<UUID> clientsOf(String municipalityId, String staffId) {
		return this.jdbc.sql("""
				SELECT client_id FROM contact_assignment
				WHERE municipality_id = :municipalityId AND staff_id = :staffId AND ended_on IS NULL
				ORDER BY client_id""")
			.param("municipalityId", municipalityId)
			.param("staffId", staffId)
			.query(UUID.class)
			.list();
	}

	@Override
	public void add(Assignment assignment, Actor appointedBy) {
		this.jdbc.sql("""
				INSERT INTO contact_assignment (assignment_id, client_id, municipality_id, role, kind, staff_id,
					valid_from, appointed_by)
				VALUES (:assignmentId, :clientId, :municipalityId, :role, :kind, :staffId, :validFrom, :appointedBy)""")
			.param("assignmentId", assignment.assignmentId())
			.param("clientId", assignment.clientId())
			.param("municipalityId", assignment.municipalityId())
			.param("role", assignment.role().name())
			.param("kind", assignment.kind().name())
			.param("staffId", assignment.staffId())
			.param("validFrom", assignment.validFrom())
			.param("appointedBy", appointedBy.id())
			.update();
	}

	@Override
	public void changeKind(UUID assignmentId, ContactKind kind) {
		this.jdbc
			.sql("UPDATE contact_assignment SET kind = :kind WHERE assignment_id = :assignmentId AND ended_on IS NULL")
			.param("kind", kind.name())
			.param("assignmentId", assignmentId)
			.update();
	}

	@Override
	public void end(UUID assignmentId, LocalDate endedOn, @Nullable String reason) {
		this.jdbc.sql("""
				UPDATE contact_assignment SET ended_on = :endedOn, end_reason = :reason
				WHERE assignment_id = :assignmentId AND ended_on IS NULL""")
			.param("endedOn", endedOn)
			.param("reason", reason)
			.param("assignmentId", assignmentId)
			.update();
	}

	@Override
	public void endWithoutSuccessor(UUID assignmentId, LocalDate endedOn, String reason) {
		end(assignmentId, endedOn, reason);
		this.jdbc.sql("UPDATE contact_assignment SET without_successor = true WHERE assignment_id = :assignmentId")
			.param("assignmentId", assignmentId)
			.update();
	}

	@Override
	public List<Left> withoutSuccessor(UUID clientId) {
		return this.jdbc.sql("""
				SELECT DISTINCT ON (role) role, staff_id, ended_on FROM contact_assignment
				WHERE client_id = :clientId AND without_successor
				ORDER BY role, ended_on DESC, valid_from DESC""").param("clientId", clientId).query(Left.class).list();
	}

	@Override
	public void noSuccessorNeeded(UUID clientId) {
		this.jdbc.sql(
				"UPDATE contact_assignment SET without_successor = false WHERE client_id = :clientId AND without_successor")
			.param("clientId", clientId)
			.update();
	}

}
