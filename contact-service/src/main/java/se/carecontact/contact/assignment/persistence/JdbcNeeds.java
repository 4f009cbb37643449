package se.carecontact.contact.assignment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.platform.persistence.Params;
import se.carecontact.contact.assignment.Assessment;
import se.carecontact.contact.assignment.ContactNeed;
import se.carecontact.contact.assignment.Needs;
import se.carecontact.contact.assignment.Offer;
import se.carecontact.contact.platform.Actor;

@Repository
class JdbcNeeds implements Needs {

	private final JdbcClient jdbc;

	JdbcNeeds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public ContactNeed of(UUID clientId) {
		return new ContactNeed(latestAssessment(clientId), latestOffer(clientId));
	}

	private @Nullable Assessment latestAssessment(UUID clientId) {
		return this.jdbc.sql("""
				SELECT * FROM need_assessment WHERE client_id = :clientId AND NOT case_ended
				ORDER BY number DESC LIMIT 1""")
			.param("clientId", clientId)
			.query(JdbcNeeds::assessment)
			.optional()
			.orElse(null);
	}

	private @Nullable Offer latestOffer(UUID clientId) {
		return this.jdbc.sql("""
				SELECT offered_on, answer, answered_on FROM contact_offer WHERE client_id = :clientId AND NOT case_ended
				ORDER BY number DESC LIMIT 1""").param("clientId", clientId).query(Offer.class).optional().orElse(null);
	}

	@Override
	public void add(UUID clientId, Assessment assessment) {
		this.jdbc.sql("""
				INSERT INTO need_assessment (assessment_id, client_id, obviously_unnecessary, reason, assessed_on,
					assessed_by, assessed_by_name)
				VALUES (:assessmentId, :clientId, :obviouslyUnnecessary, :reason, :assessedOn, :by, :byName)""")
			.paramSource(Params.of(assessment)
				.with("clientId", clientId)
				.with("by", assessment.assessedBy().id())
				.with("byName", assessment.assessedBy().name()))
			.update();
	}

	@Override
	public void add(UUID clientId, Offer offer, Actor offeredBy) {
		this.jdbc.sql("""
				INSERT INTO contact_offer (client_id, offered_on, offered_by)
				VALUES (:clientId, :offeredOn, :offeredBy)""")
			.param("clientId", clientId)
			.param("offeredOn", offer.offeredOn())
			.param("offeredBy", offeredBy.id())
			.update();
	}

	@Override
	public void answer(UUID clientId, Offer answered, Actor documentedBy) {
		this.jdbc
			.sql("""
					UPDATE contact_offer SET answer = :answer, answered_on = :answeredOn, documented_by = :documentedBy
					WHERE number = (SELECT max(number) FROM contact_offer WHERE client_id = :clientId AND NOT case_ended)""")
			.param("answer", (answered.answer() != null) ? answered.answer().name() : null)
			.param("answeredOn", answered.answeredOn())
			.param("documentedBy", documentedBy.id())
			.param("clientId", clientId)
			.update();
	}

	@Override
	public void closeCase(UUID clientId) {
		for (String table : new String[] { "need_assessment", "contact_offer" }) {
			this.jdbc.sql("UPDATE " + table + " SET case_ended = true WHERE client_id = :clientId AND NOT case_ended")
				.param("clientId", clientId)
				.update();
		}
	}

	private static Assessment assessment(ResultSet row, int number) throws SQLException {
		return new Assessment(row.getObject("assessment_id", UUID.class), row.getBoolean("obviously_unnecessary"),
				row.getString("reason"), row.getObject("assessed_on", LocalDate.class),
				new Actor(row.getString("assessed_by"), row.getString("assessed_by_name")));
	}

}
