package se.carecontact.contact.assignment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.assignment.Assessment;
import se.carecontact.contact.assignment.ContactNeed;
import se.carecontact.contact.assignment.Needs;
import se.carecontact.contact.assignment.Offer;
import se.carecontact.contact.platform.Actor;
import se.carecontact.contact.platform.persistence.Params;

@Repository
class JdbcNeeds implements Needs {

	/** The answer that counts of each offer: the latest not mistaken. */
	private static final String COUNTING_ANSWER = """
			LEFT JOIN LATERAL (SELECT a.answer, a.answered_on, a.answered_by FROM contact_answer a
				WHERE a.offer_id = o.offer_id
					AND NOT EXISTS (SELECT FROM documentation_mistake m WHERE m.entry_id = a.answer_id)
				ORDER BY a.number DESC LIMIT 1) counting ON true
			""";

	private final JdbcClient jdbc;

	JdbcNeeds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public ContactNeed of(UUID clientId) {
		List<Offer> offers = offers(clientId);
		return new ContactNeed(latestAssessment(clientId), offers.isEmpty() ? null : offers.getFirst(),
				offers.stream().filter((offer) -> offer.answer() != null).findFirst().orElse(null));
	}

	private @Nullable Assessment latestAssessment(UUID clientId) {
		return this.jdbc.sql("""
				SELECT * FROM need_assessment n WHERE client_id = :clientId AND NOT case_ended
					AND NOT EXISTS (SELECT FROM documentation_mistake m WHERE m.entry_id = n.assessment_id)
				ORDER BY number DESC LIMIT 1""")
			.param("clientId", clientId)
			.query(JdbcNeeds::assessment)
			.optional()
			.orElse(null);
	}

	private List<Offer> offers(UUID clientId) {
		return this.jdbc
			.sql("SELECT o.offer_id, o.offered_on, counting.answer, counting.answered_on FROM contact_offer o "
					+ COUNTING_ANSWER + """
							WHERE o.client_id = :clientId AND NOT o.case_ended
								AND NOT EXISTS (SELECT FROM documentation_mistake m WHERE m.entry_id = o.offer_id)
							ORDER BY o.number DESC""")
			.param("clientId", clientId)
			.query(Offer.class)
			.list();
	}

	@Override
	public void add(UUID clientId, Assessment assessment) {
		this.jdbc.sql("""
				INSERT INTO need_assessment (assessment_id, client_id, obviously_unnecessary, reason,
					individual_circumstances, assessed_on, assessed_by, assessed_by_name)
				VALUES (:assessmentId, :clientId, :obviouslyUnnecessary, :reason, :individualCircumstances, :assessedOn,
					:by, :byName)""")
			.paramSource(Params.of(assessment)
				.with("clientId", clientId)
				.with("by", assessment.assessedBy().id())
				.with("byName", assessment.assessedBy().name()))
			.update();
	}

	@Override
	public void add(UUID clientId, Offer offer, Actor offeredBy) {
		this.jdbc.sql("""
				INSERT INTO contact_offer (offer_id, client_id, offered_on, offered_by)
				VALUES (:offerId, :clientId, :offeredOn, :offeredBy)""")
			.param("offerId", offer.offerId())
			.param("clientId", clientId)
			.param("offeredOn", offer.offeredOn())
			.param("offeredBy", offeredBy.id())
			.update();
	}

	@Override
	public void answer(UUID answerId, Offer answered, Actor documentedBy) {
		this.jdbc.sql("""
				WITH kept AS (INSERT INTO contact_answer (answer_id, offer_id, answer, answered_on, answered_by)
					VALUES (:answerId, :offerId, :answer, :answeredOn, :by))
				UPDATE contact_offer SET answer = :answer, answered_on = :answeredOn, documented_by = :by
				WHERE offer_id = :offerId""")
			.param("answerId", answerId)
			.param("offerId", answered.offerId())
			.param("answer", (answered.answer() != null) ? answered.answer().name() : null)
			.param("answeredOn", answered.answeredOn())
			.param("by", documentedBy.id())
			.update();
	}

	@Override
	public void recount(UUID clientId) {
		this.jdbc.sql("""
				UPDATE contact_offer offer SET answer = counts.answer, answered_on = counts.answered_on,
					documented_by = counts.answered_by
				FROM (SELECT o.offer_id, counting.* FROM contact_offer o\s""" + COUNTING_ANSWER + """
				WHERE o.client_id = :clientId) counts
				WHERE offer.offer_id = counts.offer_id AND offer.answer IS DISTINCT FROM counts.answer""")
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
				row.getString("reason"), row.getString("individual_circumstances"),
				row.getObject("assessed_on", LocalDate.class),
				new Actor(row.getString("assessed_by"), row.getString("assessed_by_name")));
	}

}
