package se.carecontact.contact.duty.persistence;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.duty.DutiesDone;
import se.carecontact.contact.duty.DutyDone;

@Repository
class JdbcDutiesDone implements DutiesDone {

	private final JdbcClient jdbc;

	JdbcDutiesDone(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void add(UUID clientId, DutyDone done) {
		this.jdbc.sql("""
				INSERT INTO duty_done (duty_id, client_id, kind, done_on, note, done_by)
				VALUES (:id, :clientId, :kind, :doneOn, :note, :by)""")
			.param("id", done.id())
			.param("clientId", clientId)
			.param("kind", done.duty().kind().name())
			.param("doneOn", done.duty().doneOn())
			.param("note", done.duty().note())
			.param("by", done.by().id())
			.update();
	}

}
